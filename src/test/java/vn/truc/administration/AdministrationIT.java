package vn.truc.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
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
record AdministrationIT(
        MockMvcTester web, Units units, People people, Teams teams, Audit audit, Acting acting, OfficeClock clock)
        implements AdministratorDoors {
    @Test
    void everyDoorIsShutToStaffAndToTheAdministratorOfAnotherBody() {
        var office = office();
        var stranger = office().admin();
        var team = teams.setUp(
                new Team(
                        new Team.Id(clock.newId()),
                        Team.Kind.TASK_FORCE,
                        "Tổ",
                        office.body().id(),
                        Optional.empty()),
                OfficeExamples.START);
        var unit = "/administration/units/" + office.division().id();
        var person = "/administration/people/" + office.staff().id();
        var doors = new ArrayList<>(List.of(
                unit,
                person,
                "/administration/engage/" + office.division().id(),
                "/administration?unit=" + office.body().id(),
                "/administration/teams/" + team.id() + "/change",
                "/administration/teams/" + team.id() + "/join",
                "/administration/teams/" + team.id() + "/dissolve"));
        List.of("open", "rename", "move", "merge", "split", "close", "seat")
                .forEach(act -> doors.add(unit + "/" + act));
        List.of("rename", "contact", "appoint", "end", "leave").forEach(act -> doors.add(person + "/" + act));
        doors.forEach(door -> {
            assertThat(get(office.staff(), door)).as("staff at " + door).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(stranger, door)).as("stranger at " + door).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(office.admin(), door)).as("administrator at " + door).hasStatusOk();
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
                    assertThat(get(office.staff(), door)).as("staff at " + door).hasStatus(HttpStatus.FORBIDDEN);
                    assertThat(get(office.admin(), door))
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
                        office.body().id().toString(),
                        "paste",
                        "ma,ten\nA,B"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(units.find(office.division().id(), clock.today()))
                .map(Unit::name)
                .contains("Phòng Hành chính");
    }

    @Test
    void whoMovedOnIsWithTheAdministratorOfTheUnitWhereTheyAreNow() {
        var office = office();
        var below = new OfficeExamples(units, people, clock)
                .person(office.division(), "Đỗ Quản Phòng", Post.Kind.ADMINISTRATOR);
        var person = "/administration/people/" + office.staff().id();
        assertThat(post(below, person + "/rename", "id", id(), "name", "Lê Văn Ân"))
                .hasStatus3xxRedirection();
        var first = people.posts(office.staff().id(), clock.today()).getFirst();
        var minister = new Post(
                new Post.Id(clock.newId()),
                office.staff().id(),
                office.body().id(),
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
        assertThat(people.find(office.staff().id())).map(Person::name).contains("Lê Văn Ân");
        assertThat(people.posts(office.staff().id(), clock.today())).containsExactly(minister);
        assertThat(changed(office.admin(), person + "/rename")).hasStatus3xxRedirection();
    }

    @Test
    void aPostInChargeOfUnitsElsewhereIsNotStrippedFromBelow() {
        var office = office();
        var examples = new OfficeExamples(units, people, clock);
        var below = examples.person(office.division(), "Đỗ Quản Phòng", Post.Kind.ADMINISTRATOR);
        var other = examples.unit(office.body(), "Vụ Khác");
        var leader = people.appoint(new Post(
                new Post.Id(clock.newId()),
                office.staff().id(),
                office.division().id(),
                Post.Kind.LEADER,
                "Phó",
                Set.of(other.id()),
                OfficeExamples.START,
                null));
        for (var act : List.of("entrust", "end")) {
            assertThat(post(
                            below,
                            "/administration/people/" + office.staff().id() + "/" + act,
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
        assertThat(people.posts(office.staff().id(), clock.today())).contains(leader);
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
    void theBookSaysWhoDidWhatAtOnesOwnBodiesOnly() {
        var office = office();
        post(
                office.admin(),
                "/administration/units/" + office.division().id() + "/rename",
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
        assertThat(get(office.admin(), "/administration/audit" + asked))
                .bodyText()
                .contains("đổi tên đơn vị này")
                .contains("Phòng Nhật ký");
        assertThat(get(office.admin(), "/administration/audit.csv" + asked))
                .bodyText()
                .contains("Nguyễn Quản Trị,đổi tên đơn vị này,Phòng Nhật ký");
        assertThat(get(office.admin(), "/administration/audit?author=khong-ai"))
                .bodyText()
                .contains("Không có dòng nào");
        assertThat(get(office().admin(), "/administration/audit" + asked))
                .bodyText()
                .doesNotContain("Phòng Nhật ký");
    }

    @Test
    void theFirstDayNamesTheNextStep() {
        var office = office();
        assertThat(get(office.admin(), "/")).bodyText().contains("Bắt đầu").contains("/administration/start");
        assertThat(get(office.admin(), "/administration/start"))
                .bodyText()
                .contains("Đã xong 2/6 bước bắt buộc")
                .contains("Đơn vị đã lập: 1")
                .contains("Cán bộ: 1")
                .contains("Phòng Hành chính");
    }

    @Test
    void theBookLeadsOnToOlderLines() {
        var office = office();
        var ids = Stream.generate(clock::newId)
                .limit(AuditDesk.MOST + 1)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        var lines = IntStream.rangeClosed(1, ids.size())
                .mapToObj(number -> new Audit.Line(
                        ids.get(number - 1),
                        new Author(office.body().id().value(), null, "Người ghi số " + number + "."),
                        "gate.left",
                        office.staff().id().value(),
                        Map.of()))
                .toList();
        acting.as("test.audit", () -> {
            audit.write(lines);
            return lines;
        });
        var asked = "/administration/audit?author=nguoi&kind=gate";
        assertThat(get(office.admin(), asked))
                .bodyText()
                .contains("Người ghi số 501.", "Các dòng cũ hơn")
                .doesNotContain("Người ghi số 1.");
        assertThat(get(office.admin(), asked + "&before=" + lines.get(1).id()))
                .bodyText()
                .contains("Người ghi số 1.", "Các dòng mới nhất")
                .doesNotContain("Người ghi số 2.", "Các dòng cũ hơn");
    }
}
