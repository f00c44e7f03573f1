package vn.truc.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Units;

/// The administrator’s forms about people, teams and places.
@OfficeTest
record StaffFormsIT(MockMvcTester web, Units units, People people, OfficeClock clock) implements AdministratorDoors {
    @Test
    void somebodyIsTakenOnAppointedAndSeenOff() {
        var office = office();
        var id = id();
        var engage = "/administration/engage/" + office.division().id();
        for (int again = 0; again < 2; again++) {
            assertThat(post(
                            office.admin(),
                            engage,
                            "id",
                            id,
                            "number",
                            office.body().code() + "9",
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
        assertThat(get(office.admin(), person))
                .bodyText()
                .contains("Trần Thị Hạnh")
                .contains("0900 000 009");
        assertThat(get(office.admin(), "/administration/people?q=hanh"))
                .bodyText()
                .contains("Trần Thị Hạnh");
        assertThat(post(
                        office.admin(),
                        person + "/appoint",
                        "id",
                        id(),
                        "unitCode",
                        office.body().code(),
                        "kind",
                        "LEADER",
                        "title",
                        "Phó",
                        "portfolio",
                        office.division().code(),
                        "from",
                        "2020-03-02"))
                .hasStatus3xxRedirection();
        assertThat(post(office.admin(), person + "/contact", "id", id(), "phone", "gọi sau", "email", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("gọi sau");
        assertThat(post(office.admin(), person + "/rename", "id", id(), "name", "Trần Thị Hạnh Phúc"))
                .hasStatus3xxRedirection();
        var posts = people.posts(Person.Id.valueOf(id), clock.today());
        assertThat(post(
                        office.admin(),
                        person + "/end",
                        "id",
                        id(),
                        "post",
                        posts.getLast().id().toString(),
                        "from",
                        "2020-03-09"))
                .hasStatus3xxRedirection();
        assertThat(post(office.admin(), person + "/leave", "id", id(), "from", "2020-03-10"))
                .hasStatus3xxRedirection();
        assertThat(people.posts(Person.Id.valueOf(id), clock.today())).isEmpty();
        assertThat(post(
                        office.admin(),
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
        assertThat(people.holders(office.division().id(), clock.today())).hasSize(1);
    }

    @Test
    void aCommitteeAndAPlaceAreSetUp() {
        var office = office();
        var team = id();
        assertThat(post(
                        office.admin(),
                        "/administration/teams/new",
                        "id",
                        team,
                        "kind",
                        "STEERING_COMMITTEE",
                        "name",
                        "Ban Chỉ đạo",
                        "unitCode",
                        office.body().code(),
                        "office",
                        office.division().code(),
                        "from",
                        "2020-02-01"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        office.admin(),
                        "/administration/teams/" + team + "/join",
                        "id",
                        id(),
                        "person",
                        office.staff().staffNumber(),
                        "role",
                        "CHAIR",
                        "from",
                        "2020-02-01"))
                .hasStatus3xxRedirection();
        assertThat(get(office.admin(), "/administration/teams"))
                .bodyText()
                .contains("Ban Chỉ đạo")
                .contains("Lê Văn An");
        assertThat(post(
                        office.admin(),
                        "/administration/teams/" + team + "/join",
                        "id",
                        id(),
                        "person",
                        "khong",
                        "role",
                        "CHAIR"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post(
                        office.admin(),
                        "/administration/teams/" + team + "/leave",
                        "person",
                        office.staff().id().toString()))
                .hasStatus3xxRedirection();
        assertThat(post(
                        office.admin(),
                        "/administration/teams/" + team + "/dissolve",
                        "id",
                        id(),
                        "from",
                        "2020-04-01"))
                .hasStatus3xxRedirection();

        var site = id();
        assertThat(post(
                        office.admin(),
                        "/administration/places/new",
                        "id",
                        site,
                        "body",
                        office.body().id().toString(),
                        "name",
                        "Trụ sở 8 Tôn Thất Thuyết",
                        "headcount",
                        "300"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        office.admin(),
                        "/administration/places/" + site + "/within",
                        "id",
                        id(),
                        "kind",
                        "GATE",
                        "name",
                        "Sảnh tầng 1"))
                .hasStatus3xxRedirection();
        assertThat(post(
                        office.admin(),
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
        assertThat(get(office.admin(), "/administration/places"))
                .bodyText()
                .contains("Trụ sở 8 Tôn Thất Thuyết")
                .contains("Sảnh tầng 1");
        assertThat(get(office().admin(), "/administration/places/" + site + "/change"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(office.admin(), "/administration/places/" + site + "/house"))
                .hasStatusOk();
        assertThat(post(
                        office.admin(),
                        "/administration/places/" + site + "/change",
                        "id",
                        id(),
                        "name",
                        "Trụ sở",
                        "headcount",
                        "200"))
                .hasStatus3xxRedirection();
    }
}
