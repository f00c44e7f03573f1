package vn.truc.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.access.SignedIn;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.ImportDraft;
import vn.truc.organisation.Imports;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Team;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// Lists go out as they are seen, and what went out may come in again.
@OfficeTest
record ListsIT(
        MockMvcTester web, Units units, People people, Areas areas, Teams teams, Imports imports, OfficeClock clock) {
    @Test
    void whatWentOutComesInAgainWithoutAChange() {
        var office = office();
        for (var ending : List.of("xlsx", "csv")) {
            for (var kind : List.of("units", "people")) {
                var file = get(office.admin, "/administration/%s.%s?unit=%s".formatted(kind, ending, office.body.id()));
                assertThat(file).hasStatusOk();
                assertThat(file.getResponse().getHeader("Content-Disposition"))
                        .isEqualTo("attachment; filename=\"%s-%s.%s\""
                                .formatted(kind.equals("units") ? "don-vi" : "can-bo", clock.today(), ending));
                var id = upload(office, kind, file.getResponse().getContentAsByteArray());
                var draft = imports.find(id).map(ImportDraft::preview).orElseThrow();
                assertThat(draft.problems()).as(kind + " " + ending).isEmpty();
                assertThat(draft.ignored()).isEmpty();
                assertThat(draft.unchanged()).isEqualTo(draft.rows()).isEqualTo(2);
            }
        }
    }

    @Test
    void eachListIsForTheAdministratorOfTheUnitOnly() {
        var office = office();
        var stranger = office().admin;
        teams.setUp(
                new Team(new Team.Id(clock.newId()), Team.Kind.TASK_FORCE, "Tổ", office.body.id(), Optional.empty()),
                OfficeExamples.START);
        for (var ending : List.of("csv", "xlsx")) {
            for (var list : List.of("units", "people")) {
                var path = "/administration/%s.%s?unit=%s".formatted(list, ending, office.body.id());
                assertThat(get(office.admin, path)).as(path).hasStatusOk();
                assertThat(get(office.staff, path)).as(path).hasStatus(HttpStatus.FORBIDDEN);
                assertThat(get(stranger, path)).as(path).hasStatus(HttpStatus.FORBIDDEN);
            }
            for (var path : List.of(
                    "/administration/teams." + ending,
                    "/administration/places." + ending,
                    "/administration/empty-units." + ending,
                    "/administration/empty-people." + ending)) {
                assertThat(get(office.admin, path)).as(path).hasStatusOk();
                assertThat(get(office.staff, path)).as(path).hasStatus(HttpStatus.FORBIDDEN);
            }
        }
        assertThat(get(office.admin, "/administration/people.exe?unit=" + office.body.id()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aFileThatIsNoListIsRefusedAtItsField() {
        var office = office();
        var broken = upload(office, new MockMultipartFile("file", "a.xlsx", null, new byte[] {'P', 'K', 3, 4, 0}));
        assertThat(broken)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Không đọc được tệp Excel này")
                .contains("id=\"error-file\"");
    }

    @Test
    void peopleAreBroughtInByTheNameOfTheirUnitAndTheirTitle() {
        var office = office();
        var id = clock.newId();
        assertThat(
                        web.post()
                                .uri("/administration/lists")
                                .with(authentication(session(office.admin)))
                                .param("id", id.toString())
                                .param("kind", "PEOPLE")
                                .param("under", office.body.id().toString())
                                .param(
                                        "paste",
                                        "TT\tMã CB\tHọ và tên\tPhòng\tChức vụ\n1\t11\tĐỗ An\tphòng hành chính\tTrưởng phòng\n2\t12\tLê Bình\tPhòng Hành chính\tVăn thư\n"))
                .hasStatus3xxRedirection();
        var preview = imports.find(id).orElseThrow().preview();
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.ignored()).containsExactly("TT");
        assertThat(preview.opened())
                .extracting(effect -> effect.what().arguments().get(1).toString())
                .satisfiesExactly(
                        head -> assertThat(head).contains("HEAD"),
                        clerk -> assertThat(clerk).contains("CLERK"));
    }

    @Test
    void aReformOfTwoDaysIsShownOnItsPage() {
        var office = office();
        var by = new Author(office.admin.id().value(), null, "test");
        var province = new Area.Id(clock.newId());
        areas.open(
                List.of(
                        new Areas.Opening(province, null, "L", "L1", "Tỉnh Lẻ", Area.Level.PROVINCE),
                        new Areas.Opening(
                                new Area.Id(clock.newId()), "L1", "L", "L11", "Huyện Lẻ", Area.Level.DISTRICT)),
                OfficeExamples.START,
                by);
        areas.seat(office.body.id(), province, OfficeExamples.START, by);
        var id = upload(office, "areas", """
                change,code,name,level,into,from
                open,L119,Xã Lẻ,commune,L11,2025-03-01
                move,L119,,,L1,2025-07-01
                end,L11,,,,2025-07-01
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(get(office.admin, "/administration/lists/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("Xã Lẻ", "1/3/2025", "1/7/2025");
    }

    private UUID upload(Office office, String kind, byte[] content) {
        var id = clock.newId();
        assertThat(web.post()
                        .uri("/administration/lists")
                        .multipart()
                        .file(new MockMultipartFile("file", "list", null, content))
                        .with(authentication(session(office.admin)))
                        .param("id", id.toString())
                        .param("kind", kind.toUpperCase(Locale.ROOT))
                        .param("under", office.body.id().toString()))
                .hasStatus3xxRedirection();
        return id;
    }

    private MvcTestResult upload(Office office, MockMultipartFile file) {
        return web.post()
                .uri("/administration/lists")
                .multipart()
                .file(file)
                .locale(Locale.of("vi"))
                .with(authentication(session(office.admin)))
                .param("id", clock.newId().toString())
                .param("kind", "PEOPLE")
                .param("under", office.body.id().toString())
                .exchange();
    }

    private MvcTestResult get(Person person, String path) {
        return web.get()
                .uri(path)
                .locale(Locale.of("vi"))
                .with(authentication(session(person)))
                .exchange();
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
                examples.person(body, "Nguyễn Quản Trị", Post.Kind.ADMINISTRATOR),
                examples.person(division, "Lê Văn An", Post.Kind.STAFF));
    }

    private record Office(Unit body, Person admin, Person staff) {}
}
