package vn.truc.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.access.SignedIn;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Team;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// The administrator's doors: open to the administrator of the unit, shut to everybody else.
@OfficeTest
record AdministrationIT(MockMvcTester web, Units units, People people, Teams teams, OfficeClock clock) {
    @Test
    void everyDoorIsShutToStaffAndToTheAdministratorOfAnotherBody() {
        var office = office();
        var stranger = office().admin;
        var team = teams.setUp(
                new Team(new Team.Id(clock.newId()), Team.Kind.TASK_FORCE, "Tổ", office.body.id(), Optional.empty()),
                OfficeExamples.START);
        var unit = "/administration/units/" + office.division.id();
        var person = "/administration/people/" + office.staff.id();
        var doors = new ArrayList<>(List.of(
                unit,
                person,
                "/administration/engage/" + office.division.id(),
                "/administration?unit=" + office.body.id(),
                "/administration/teams/" + team.id() + "/change",
                "/administration/teams/" + team.id() + "/join",
                "/administration/teams/" + team.id() + "/dissolve"));
        List.of("open", "rename", "move", "merge", "split", "close", "seat")
                .forEach(act -> doors.add(unit + "/" + act));
        List.of("rename", "contact", "appoint", "end", "leave").forEach(act -> doors.add(person + "/" + act));
        doors.forEach(door -> {
            assertThat(get(office.staff, door)).as("staff at " + door).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(stranger, door)).as("stranger at " + door).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(office.admin, door)).as("administrator at " + door).hasStatusOk();
        });
        List.of(
                        "/administration",
                        "/administration/people",
                        "/administration/teams",
                        "/administration/teams/new",
                        "/administration/places",
                        "/administration/places/new",
                        "/administration/lists",
                        "/administration/territory",
                        "/administration/start",
                        "/administration/audit",
                        "/administration/audit.csv")
                .forEach(door -> {
                    assertThat(get(office.staff, door)).as("staff at " + door).hasStatus(HttpStatus.FORBIDDEN);
                    assertThat(get(office.admin, door))
                            .as("administrator at " + door)
                            .hasStatusOk();
                });
        assertThat(post(stranger, unit + "/rename", "id", id(), "name", "Cướp", "version", "0", "from", "2020-03-18"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(stranger, person + "/leave", "id", id(), "from", "2020-03-18"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(
                        stranger,
                        "/administration/lists",
                        "id",
                        id(),
                        "kind",
                        "UNITS",
                        "under",
                        office.body.id().toString(),
                        "paste",
                        "ma,ten\nA,B"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(units.find(office.division.id(), clock.today()))
                .map(Unit::name)
                .contains("Phòng Hành chính");
    }

    @Test
    void aUnitIsRenamedOnceAndAWrongFormKeepsWhatWasTyped() {
        var office = office();
        var rename = "/administration/units/" + office.division.id() + "/rename";
        assertThat(post(
                        office.admin,
                        rename,
                        "id",
                        id(),
                        "name",
                        " ",
                        "short",
                        "HCQT mới",
                        "version",
                        "0",
                        "from",
                        "2020-03-18"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("HCQT mới")
                .contains("2020-03-18")
                .contains("role=\"alert\"");
        var id = id();
        for (int again = 0; again < 2; again++) {
            assertThat(post(
                            office.admin,
                            rename,
                            "id",
                            id,
                            "name",
                            "Phòng Hành chính - Quản trị",
                            "version",
                            "0",
                            "from",
                            "2020-03-18"))
                    .hasStatus3xxRedirection();
        }
        assertThat(units.file(office.division.id()).orElseThrow().names()).hasSize(2);
        assertThat(post(office.admin, rename, "id", id(), "name", "Khác", "version", "0", "from", "2020-03-19"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Quản Trị đã đổi tên đơn vị này");
        assertThat(get(office.admin, "/administration/units/" + office.division.id() + "?day=2020-03-17"))
                .bodyText()
                .contains("<h1>Phòng Hành chính</h1>");
    }

    @Test
    void unitsAreOpenedMovedMergedAndClosed() {
        var office = office();
        var at = "/administration/units/" + office.body.id();
        var code = office.body.code();
        var fresh = id();
        assertThat(post(
                        office.admin,
                        at + "/open",
                        "id",
                        fresh,
                        "code",
                        code + "-X",
                        "name",
                        "Vụ Mới",
                        "from",
                        "2020-03-01"))
                .hasStatus3xxRedirection();
        var opened = "/administration/units/" + fresh;
        assertThat(post(
                        office.admin,
                        opened + "/move",
                        "id",
                        id(),
                        "version",
                        "0",
                        "unitCode",
                        office.division.code(),
                        "from",
                        "2020-03-02"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        office.admin,
                        opened + "/move",
                        "id",
                        id(),
                        "version",
                        "1",
                        "unitCode",
                        "khong-co",
                        "from",
                        "2020-03-03"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(accepted(
                        office.admin,
                        opened + "/split",
                        "id",
                        id(),
                        "version",
                        "1",
                        "code",
                        code + "-Y",
                        "name",
                        "Vụ Tách",
                        "from",
                        "2020-03-03"))
                .hasStatus3xxRedirection();
        assertThat(accepted(
                        office.admin,
                        opened + "/merge",
                        "id",
                        id(),
                        "version",
                        "1",
                        "unitCode",
                        code,
                        "from",
                        "2020-03-04"))
                .hasStatus3xxRedirection();
        var split = units.findByCode(code + "-Y", clock.today()).orElseThrow();
        assertThat(post(
                        office.admin,
                        "/administration/units/" + split.id() + "/close",
                        "id",
                        id(),
                        "version",
                        "0",
                        "from",
                        "2020-03-05"))
                .hasStatus3xxRedirection();
        assertThat(units.subtree(office.body.id(), clock.today())).hasSize(2);
        assertThat(get(office.admin, opened)).hasStatusOk();
    }

    @Test
    void somebodyIsTakenOnAppointedAndSeenOff() {
        var office = office();
        var id = id();
        var engage = "/administration/engage/" + office.division.id();
        for (int again = 0; again < 2; again++) {
            assertThat(post(
                            office.admin,
                            engage,
                            "id",
                            id,
                            "number",
                            office.body.code() + "9",
                            "name",
                            "Trần Thị Hạnh",
                            "kind",
                            "CLERK",
                            "title",
                            "Văn thư",
                            "phone",
                            "0900 000 009",
                            "from",
                            "2020-03-01"))
                    .hasStatus3xxRedirection();
        }
        var person = "/administration/people/" + id;
        assertThat(get(office.admin, person))
                .bodyText()
                .contains("Trần Thị Hạnh")
                .contains("0900 000 009");
        assertThat(get(office.admin, "/administration/people?q=hanh"))
                .bodyText()
                .contains("Trần Thị Hạnh");
        assertThat(post(
                        office.admin,
                        person + "/appoint",
                        "id",
                        id(),
                        "unitCode",
                        office.body.code(),
                        "kind",
                        "LEADER",
                        "title",
                        "Phó",
                        "portfolio",
                        office.division.code(),
                        "from",
                        "2020-03-02"))
                .hasStatus3xxRedirection();
        assertThat(post(office.admin, person + "/contact", "id", id(), "phone", "gọi sau", "email", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("gọi sau");
        assertThat(post(office.admin, person + "/rename", "id", id(), "name", "Trần Thị Hạnh Phúc"))
                .hasStatus3xxRedirection();
        var posts = people.posts(Person.Id.valueOf(id), clock.today());
        assertThat(post(
                        office.admin,
                        person + "/end",
                        "id",
                        id(),
                        "post",
                        posts.getLast().id().toString(),
                        "from",
                        "2020-03-09"))
                .hasStatus3xxRedirection();
        assertThat(post(office.admin, person + "/leave", "id", id(), "from", "2020-03-10"))
                .hasStatus3xxRedirection();
        assertThat(people.posts(Person.Id.valueOf(id), clock.today())).isEmpty();
        assertThat(post(
                        office.admin,
                        engage,
                        "id",
                        id(),
                        "number",
                        "",
                        "name",
                        "",
                        "kind",
                        "CLERK",
                        "from",
                        "2020-03-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(people.holders(office.division.id(), clock.today())).hasSize(1);
    }

    @Test
    void whoMovedOnIsWithTheAdministratorOfTheUnitWhereTheyAreNow() {
        var office = office();
        var below = new OfficeExamples(units, people, clock)
                .person(office.division, "Đỗ Quản Phòng", Post.Kind.ADMINISTRATOR);
        var person = "/administration/people/" + office.staff.id();
        assertThat(post(below, person + "/rename", "id", id(), "name", "Lê Văn Ân"))
                .hasStatus3xxRedirection();
        var first = people.posts(office.staff.id(), clock.today()).getFirst();
        var minister = new Post(
                new Post.Id(clock.newId()),
                office.staff.id(),
                office.body.id(),
                Post.Kind.HEAD,
                "Bộ trưởng",
                Set.of(),
                OfficeExamples.START,
                null);
        people.appoint(minister);
        for (var act : List.of("leave", "rename", "contact")) {
            assertThat(changed(below, person + "/" + act))
                    .as(act)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("Quản trị cấp trên làm việc này");
        }
        assertThat(post(below, person + "/entrust", "id", id(), "post", "" + minister.id(), "from", "2020-02-02"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(below, person + "/end", "id", id(), "post", "" + first.id(), "from", "2020-02-01"))
                .hasStatus3xxRedirection();
        for (var act : List.of("leave", "rename", "contact")) {
            assertThat(changed(below, person + "/" + act)).as(act).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(people.find(office.staff.id())).map(Person::name).contains("Lê Văn Ân");
        assertThat(people.posts(office.staff.id(), clock.today())).containsExactly(minister);
        assertThat(changed(office.admin, person + "/rename")).hasStatus3xxRedirection();
    }

    @Test
    void aPostInChargeOfUnitsElsewhereIsNotStrippedFromBelow() {
        var office = office();
        var examples = new OfficeExamples(units, people, clock);
        var below = examples.person(office.division, "Đỗ Quản Phòng", Post.Kind.ADMINISTRATOR);
        var other = examples.unit(office.body, "Vụ Khác");
        var leader = people.appoint(new Post(
                new Post.Id(clock.newId()),
                office.staff.id(),
                office.division.id(),
                Post.Kind.LEADER,
                "Phó",
                Set.of(other.id()),
                OfficeExamples.START,
                null));
        for (var act : List.of("entrust", "end")) {
            assertThat(post(
                            below,
                            "/administration/people/" + office.staff.id() + "/" + act,
                            "id",
                            id(),
                            "post",
                            "" + leader.id(),
                            "portfolio",
                            "",
                            "from",
                            "2020-02-02"))
                    .as(act)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(people.posts(office.staff.id(), clock.today())).contains(leader);
    }

    private MvcTestResult changed(Person admin, String path) {
        return post(
                admin,
                path,
                "id",
                id(),
                "name",
                "Tên Khác",
                "phone",
                "0900 000 003",
                "email",
                "",
                "from",
                "2020-03-10");
    }

    @Test
    void aCommitteeAndAPlaceAreSetUp() {
        var office = office();
        var team = id();
        assertThat(post(
                        office.admin,
                        "/administration/teams/new",
                        "id",
                        team,
                        "kind",
                        "STEERING_COMMITTEE",
                        "name",
                        "Ban Chỉ đạo",
                        "unitCode",
                        office.body.code(),
                        "office",
                        office.division.code(),
                        "from",
                        "2020-02-01"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        office.admin,
                        "/administration/teams/" + team + "/join",
                        "id",
                        id(),
                        "person",
                        office.staff.staffNumber(),
                        "role",
                        "CHAIR",
                        "from",
                        "2020-02-01"))
                .hasStatus3xxRedirection();
        assertThat(get(office.admin, "/administration/teams"))
                .bodyText()
                .contains("Ban Chỉ đạo")
                .contains("Lê Văn An");
        assertThat(post(
                        office.admin,
                        "/administration/teams/" + team + "/join",
                        "id",
                        id(),
                        "person",
                        "khong",
                        "role",
                        "CHAIR"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(
                        office.admin,
                        "/administration/teams/" + team + "/leave",
                        "person",
                        office.staff.id().toString()))
                .hasStatus3xxRedirection();
        assertThat(post(office.admin, "/administration/teams/" + team + "/dissolve", "id", id(), "from", "2020-04-01"))
                .hasStatus3xxRedirection();

        var site = id();
        assertThat(post(
                        office.admin,
                        "/administration/places/new",
                        "id",
                        site,
                        "body",
                        office.body.id().toString(),
                        "name",
                        "Trụ sở 8 Tôn Thất Thuyết",
                        "headcount",
                        "300"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        office.admin,
                        "/administration/places/" + site + "/within",
                        "id",
                        id(),
                        "kind",
                        "GATE",
                        "name",
                        "Sảnh tầng 1"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        office.admin,
                        "/administration/places/" + site + "/within",
                        "id",
                        id(),
                        "kind",
                        "GATE",
                        "name",
                        "",
                        "headcount",
                        "nhiều"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(office.admin, "/administration/places"))
                .bodyText()
                .contains("Trụ sở 8 Tôn Thất Thuyết")
                .contains("Sảnh tầng 1");
        assertThat(get(office().admin, "/administration/places/" + site + "/change"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(office.admin, "/administration/places/" + site + "/house"))
                .hasStatusOk();
        assertThat(post(
                        office.admin,
                        "/administration/places/" + site + "/change",
                        "id",
                        id(),
                        "name",
                        "Trụ sở",
                        "headcount",
                        "200"))
                .hasStatus3xxRedirection();
    }

    @Test
    void aPastedListIsShownThenCarriedOut() {
        var office = office();
        var id = id();
        var list = "ma,cap tren,ten,tu ngay\n" + office.body.code() + "-N,,Vụ Nhập,1/1/2020\n";
        assertThat(post(
                        office.admin,
                        "/administration/lists",
                        "id",
                        id,
                        "kind",
                        "UNITS",
                        "under",
                        office.body.id().toString(),
                        "paste",
                        list))
                .hasStatus3xxRedirection();
        var page = get(office.admin, "/administration/lists/" + id);
        assertThat(page).bodyText().contains("Vụ Nhập");
        var body = new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var fingerprint = body.replaceAll("(?s).*name=\"fingerprint\" value=\"([0-9a-f]+)\".*", "$1");
        assertThat(post(office.admin, "/administration/lists/" + id, "fingerprint", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(office.admin, "/administration/lists/" + id, "fingerprint", fingerprint))
                .hasStatus3xxRedirection();
        assertThat(units.search("vu nhap", Set.of(office.body.id()), clock.today()))
                .hasSize(1);
        var wrong = id();
        post(
                office.admin,
                "/administration/lists",
                "id",
                wrong,
                "kind",
                "PEOPLE",
                "under",
                office.body.id().toString(),
                "paste",
                "ma can bo;ho ten\n1;A");
        assertThat(get(office.admin, "/administration/lists/" + wrong))
                .bodyText()
                .contains("mã đơn vị");
        assertThat(post(
                        office.admin,
                        "/administration/lists",
                        "id",
                        id(),
                        "kind",
                        "UNITS",
                        "under",
                        office.body.id().toString(),
                        "paste",
                        ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Posts twice: what it would move is shown first, and nothing is written before that is accepted.
    private MvcTestResult accepted(Person person, String path, String... fields) {
        var shown = post(person, path, fields);
        assertThat(shown).hasStatusOk().bodyText().contains("Chưa ghi gì");
        var body = new String(shown.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        var all = new ArrayList<>(List.of(fields));
        all.add("accept");
        all.add(body.replaceAll("(?s).*name=\"accept\" value=\"([0-9a-f]+)\".*", "$1"));
        assertThat(post(
                        person,
                        path,
                        Stream.concat(Stream.of(fields), Stream.of("accept", "0"))
                                .toArray(String[]::new)))
                .hasStatusOk()
                .bodyText()
                .contains("Trong lúc đó có thay đổi");
        return post(person, path, all.toArray(String[]::new));
    }

    @Test
    void theBookSaysWhoDidWhatAtOnesOwnBodiesOnly() {
        var office = office();
        post(
                office.admin,
                "/administration/units/" + office.division.id() + "/rename",
                "id",
                id(),
                "name",
                "Phòng Nhật ký",
                "version",
                "0",
                "from",
                "2020-03-18");
        var day = clock.today();
        var asked = "?from=%s&to=%s&author=quan&kind=organisation".formatted(day, day);
        assertThat(get(office.admin, "/administration/audit" + asked))
                .bodyText()
                .contains("đổi tên đơn vị này")
                .contains("Phòng Nhật ký");
        assertThat(get(office.admin, "/administration/audit.csv" + asked))
                .bodyText()
                .contains("Nguyễn Quản Trị,đổi tên đơn vị này,Phòng Nhật ký");
        assertThat(get(office.admin, "/administration/audit?author=khong-ai"))
                .bodyText()
                .contains("Không có dòng nào");
        assertThat(get(office().admin, "/administration/audit" + asked))
                .bodyText()
                .doesNotContain("Phòng Nhật ký");
    }

    @Test
    void theFirstDayNamesTheNextStep() {
        var office = office();
        assertThat(get(office.admin, "/")).bodyText().contains("Bắt đầu").contains("/administration/start");
        assertThat(get(office.admin, "/administration/start"))
                .bodyText()
                .contains("Đã xong 2/6 bước")
                .contains("Đơn vị trực thuộc: 1")
                .contains("Cán bộ: 1")
                .contains("Phòng Hành chính");
    }

    private String id() {
        return clock.newId().toString();
    }

    private MvcTestResult get(Person person, String path) {
        return web.get()
                .uri(path)
                .locale(Locale.of("vi"))
                .with(authentication(session(person)))
                .exchange();
    }

    private MvcTestResult post(Person person, String path, String... fields) {
        var request = web.post().uri(path).locale(Locale.of("vi")).with(authentication(session(person)));
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private static TestingAuthenticationToken session(Person person) {
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
                examples.person(division, "Lê Văn An", Post.Kind.STAFF));
    }

    private record Office(Unit body, Unit division, Person admin, Person staff) {}
}
