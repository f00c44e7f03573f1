package vn.truc.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.http.Cookie;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.access.Rights;
import vn.truc.access.SignedIn;
import vn.truc.account.Accounts;
import vn.truc.account.Secret;
import vn.truc.account.WebAddress;
import vn.truc.calendar.OfficeClock;
import vn.truc.database.Retention;
import vn.truc.organisation.Competence;
import vn.truc.organisation.Competences;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// The administrator's pages about the installation itself: how it stands, how long what is kept, what is set, who can
/// sign in.
@OfficeTest
record SystemPagesIT(
        MockMvcTester web,
        Units units,
        People people,
        Rights rights,
        Acting acting,
        Accounts accounts,
        Retention retention,
        Competences competences,
        WebAddress address,
        JdbcClient jdbc,
        OfficeClock clock,
        Clock wall) {
    private static final String PASSWORD = "một mật khẩu đủ dài";
    private static final String POLICY = "/administration/retention/health_look";

    @Test
    void everyPageIsForAdministratorsInBothLanguagesAndForNobodyElse() {
        var office = office();
        for (var door : List.of(
                "/administration/system",
                "/administration/retention",
                "/administration/retention.csv",
                "/administration/settings",
                "/administration/accounts",
                "/administration/accounts.csv")) {
            assertThat(get(office.staff, door)).as("staff at " + door).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(office.admin, door)).as("administrator at " + door).hasStatusOk();
            assertThat(get(office.admin, door, Words.ENGLISH)).hasStatusOk();
        }
        assertThat(get(office.admin, "/administration/system", Words.ENGLISH))
                .bodyText()
                .contains("<h1>System</h1>", "What needs you", "There is no backup yet", "Last backup")
                .doesNotContain("administration.need", "administration.system");
        assertThat(get(office.admin, "/administration/retention", Words.ENGLISH))
                .bodyText()
                .contains("Health declarations", "nobody has decided yet")
                .doesNotContain("Table “");
    }

    @Test
    void whatHoldsForAllIsDecidedAtTheTopOfTheLineOnly() {
        var office = office();
        assertThat(get(office.lower, "/administration/retention"))
                .hasStatusOk()
                .bodyText()
                .contains("Chỉ người quản trị của cơ quan cấp cao nhất");
        assertThat(get(office.lower, POLICY)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(office.lower, POLICY, "id", id(), "months", "1", "why", "x", "seen", "24"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(office.lower, "/administration/settings", "address", "https://x.example"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(office.admin, "/administration/retention/no_such_table")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aFailedJobAnOverdueOneAndOldActsAreNamedWithWhatToDo() {
        var office = office();
        jdbc.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, last_success,
                                                     last_failure, consecutive_failures, version)
                        values ('emails-due', 'recurring', :later, false, :before, :now, 3, 1),
                               ('partitions-ahead', 'recurring', :before, false, :before, null, 0, 1),
                               ('something-new', 'recurring', :later, false, :now, null, 0, 1)
                        on conflict (task_name, task_instance) do update
                        set execution_time = excluded.execution_time, picked = false,
                            last_failure = excluded.last_failure, consecutive_failures = excluded.consecutive_failures
                        """)
                .param("now", Timestamp.from(wall.instant()))
                .param("before", Timestamp.from(wall.instant().minus(Duration.ofHours(3))))
                .param("later", Timestamp.from(wall.instant().plus(Duration.ofHours(1))))
                .update();
        try {
            assertThat(get(office.admin, "/administration/system"))
                    .bodyText()
                    .contains("Công việc “Gửi thư đến hạn” lỗi 3 lần liền", "lỗi 3 lần liền")
                    .contains("Công việc “Chuẩn bị ngăn dữ liệu cho các tháng tới” lẽ ra chạy lúc")
                    .contains("Công việc “something-new”");
            assertThat(get(office.admin, "/")).bodyText().contains("việc cần người quản trị");
            assertThat(get(office.staff, "/")).bodyText().doesNotContain("việc cần người quản trị");
        } finally {
            jdbc.sql("delete from scheduled_tasks where task_instance = 'recurring'")
                    .update();
        }
    }

    @Test
    void aTimeIsDecidedOnceWithAReasonAndShorteningSaysFirstHowManyRowsGo() {
        var office = office();
        var before = retention.hold("health_look").orElseThrow().months().orElseThrow();
        assertThat(post(office.admin, POLICY, "id", id(), "months", "9999", "why", "", "seen", "24"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Xin ghi số tháng từ 1 đến 240", "Xin ghi lý do");
        var id = id();
        for (int again = 0; again < 2; again++) {
            assertThat(post(office.admin, POLICY, "id", id, "months", "36", "why", "12/QĐ-VP", "seen", "" + before))
                    .hasStatus3xxRedirection();
        }
        assertThat(post(office.admin, POLICY, "id", id, "months", "37", "why", "12/QĐ-VP", "seen", "" + before))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(office.admin, POLICY, "id", id(), "months", "30", "why", "khác", "seen", "" + before))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("người khác đã thay đổi");
        assertThat(get(office.admin, "/administration/retention"))
                .bodyText()
                .contains("36 tháng", office.admin.name(), "12/QĐ-VP");
        assertThat(get(office.admin, "/administration/retention.csv"))
                .bodyText()
                .contains("Ai đã xem tờ khai của ai,36 tháng,");
        var day = clock.today();
        assertThat(get(office.admin, "/administration/audit?kind=administration&from=%s&to=%s".formatted(day, day)))
                .bodyText()
                .contains("quyết định thời hạn lưu giữ");
        post(office.admin, POLICY, "id", id(), "months", "" + before, "why", "như cũ", "seen", "36");
    }

    @Test
    void shorteningIsWrittenOnlyWhenTheNumberOfRowsWasAccepted() {
        var office = office();
        var policy = "/administration/retention/health_clearance";
        var longAgo = clock.today().minusMonths(4).withDayOfMonth(1).minusDays(40);
        clearance(office.staff, longAgo);
        var id = id();
        var shown = post(office.admin, policy, "id", id, "months", "3", "why", "thử", "seen", "6");
        assertThat(shown).hasStatusOk().bodyText().contains("Chưa ghi gì").contains("name=\"accepted\" value=\"");
        assertThat(retention.hold("health_clearance").orElseThrow().months()).contains(6);
        var rows = shown.getResponse().getContentAsByteArray();
        var accepted = new String(rows, java.nio.charset.StandardCharsets.UTF_8)
                .replaceAll("(?s).*name=\"accepted\" value=\"([0-9]+)\".*", "$1");
        assertThat(post(office.admin, policy, "id", id, "months", "3", "why", "thử", "seen", "6", "accepted", accepted))
                .hasStatus3xxRedirection();
        assertThat(retention.hold("health_clearance").orElseThrow().months()).contains(3);
        post(office.admin, policy, "id", id(), "months", "6", "why", "như cũ", "seen", "3");
    }

    @Test
    void whoDirectsATerritoryIsWrittenDownAtTheTopWithAReason() {
        var office = office();
        var page = "/administration/units/" + office.body.id() + "/competence";
        assertThat(get(office.staff, page)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(office().admin, page)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(office.lower, "/administration/units/" + office.division.id() + "/competence"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(office.admin, page)).hasStatusOk().bodyText().contains("Chưa đối chiếu với bản gốc");
        assertThat(post(office.admin, page, "id", id(), "competence", "COUNTRY", "why", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Xin ghi lý do");
        assertThat(competences.of(office.body.id())).isEqualTo(Competence.LINE);
        for (int again = 0; again < 2; again++) {
            assertThat(post(office.admin, page, "id", id(), "competence", "COUNTRY", "why", "Bộ quản lý ngành"))
                    .hasStatus3xxRedirection();
        }
        assertThat(competences.of(office.body.id())).isEqualTo(Competence.COUNTRY);
    }

    @Test
    void theAddressIsSetByPageCheckedAndTakenBack() {
        var office = office();
        for (var wrong :
                List.of("javascript:alert(1)", "truc.example", "https://a@b.example", "https://a.example/?x=1")) {
            assertThat(post(office.admin, "/administration/settings", "address", wrong))
                    .as(wrong)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Địa chỉ bắt đầu bằng");
        }
        assertThat(post(office.admin, "/administration/settings", "address", "", "sender", "không phải"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(office.admin, "/administration/settings", "address", "https://truc.example/", "sender", ""))
                .hasStatus3xxRedirection();
        assertThat(address.known()).contains("https://truc.example");
        assertThat(get(office.admin, "/administration/settings")).bodyText().contains("https://truc.example");
        post(office.admin, "/administration/settings", "address", "", "sender", "");
        assertThat(address.known()).isEmpty();
    }

    @Test
    void anAccountIsSeenLockedUnlockedAndSignedOutByItsAdministratorOnly() {
        var office = office();
        var actor = rights.actor(office.staff.id()).orElseThrow();
        var login = accounts.proposedLogin(actor).toLowerCase(Locale.ROOT);
        accounts.changePassword(
                actor,
                new Accounts.PasswordChange(
                        login, new Secret(""), new Secret(PASSWORD), new Secret(PASSWORD), true, "::1"));
        for (int failure = 0; failure < 5; failure++) {
            accounts.signIn(login, new Secret("sai"), "192.0.2." + failure);
        }
        session(office.staff);
        var here = "/administration/accounts?unit=" + office.division.id();
        assertThat(get(office.admin, here + "&which=locked"))
                .bodyText()
                .contains(office.staff.name(), "Mật khẩu, tên " + login, "khóa đến", "Mở khóa", "Đăng xuất mọi nơi");
        assertThat(get(office.admin, "/administration/accounts.csv?unit=" + office.division.id()))
                .bodyText()
                .contains(office.staff.name() + "," + office.staff.staffNumber());
        var person = "/administration/accounts/" + office.staff.id();
        var stranger = office();
        assertThat(get(stranger.admin, here)).hasStatus(HttpStatus.FORBIDDEN);
        for (var act : List.of("/unlock", "/sign-out")) {
            for (var nobody : List.of(stranger.admin, office.staff)) {
                assertThat(post(
                                nobody,
                                person + act,
                                "unit",
                                office.division.id().toString()))
                        .hasStatus(HttpStatus.FORBIDDEN);
            }
            assertThat(post(
                            office.admin,
                            person + act,
                            "unit",
                            office.division.id().toString()))
                    .hasStatus3xxRedirection();
        }
        assertThat(get(office.admin, here + "&which=locked")).bodyText().contains("Không có ai như vậy");
        assertThat(get(office.admin, here)).bodyText().doesNotContain("Đăng xuất mọi nơi");
        assertThat(accounts.signIn(login, new Secret(PASSWORD), "192.0.2.9")).isInstanceOf(Outcome.Done.class);
    }

    private void clearance(Person person, LocalDate day) {
        acting.as(
                "test.clearance",
                () -> jdbc.sql("""
                        insert into health_clearance (body_id, person_id, day, unit_id, status, reason, attention, channel,
                                                      declared_at, declaration_id)
                        values (:id, :person, :day, :id, 'CLEAR', 'NONE', false, 'SELF', :day, :id)
                        """)
                        .param("person", person.id().value())
                        .param("day", Date.valueOf(day))
                        .param("id", clock.newId())
                        .update());
    }

    /// A session as it lies in the database.
    private void session(Person person) {
        jdbc.sql("""
                        insert into spring_session (primary_id, session_id, creation_time, last_access_time,
                                                    max_inactive_interval, expiry_time, principal_name)
                        values (:id, :id, :now, :now, 3600, :end, :person)
                        """)
                .param("id", id())
                .param("now", wall.millis())
                .param("end", wall.millis() + 3_600_000)
                .param("person", person.id().toString())
                .update();
    }

    private String id() {
        return clock.newId().toString();
    }

    private MvcTestResult get(Person person, String path) {
        return get(person, path, Words.VIETNAMESE);
    }

    private MvcTestResult get(Person person, String path, Locale language) {
        return web.get()
                .uri(path)
                .cookie(new Cookie("lang", language.getLanguage()))
                .with(authentication(signedIn(person)))
                .exchange();
    }

    private MvcTestResult post(Person person, String path, String... fields) {
        var request = web.post().uri(path).locale(Words.VIETNAMESE).with(authentication(signedIn(person)));
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private static TestingAuthenticationToken signedIn(Person person) {
        return new TestingAuthenticationToken(new SignedIn(person.id().value()), "", "signed-in");
    }

    private Office office() {
        var examples = new OfficeExamples(units, people, clock);
        var body = examples.body("Bộ");
        var division = examples.unit(body, "Phòng Hành chính");
        return new Office(
                body,
                division,
                examples.person(body, "Nguyễn Quản Trị", Post.Kind.ADMINISTRATOR),
                examples.person(division, "Trần Quản Phòng", Post.Kind.ADMINISTRATOR),
                examples.person(division, "Lê Văn An", Post.Kind.STAFF));
    }

    private record Office(Unit body, Unit division, Person admin, Person lower, Person staff) {}
}
