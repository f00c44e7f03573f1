package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static vn.truc.measure.MeasureExamples.DAY;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.truc.OfficeTest;
import vn.truc.Statements;
import vn.truc.access.SignedIn;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.measure.Cutoff;
import vn.truc.measure.DeclareBeforeEntry;
import vn.truc.measure.LeaderOnDuty;
import vn.truc.measure.MeasureExamples;
import vn.truc.measure.Measures;
import vn.truc.measure.Reach;
import vn.truc.measure.ReportDue;
import vn.truc.organisation.OfficeExamples;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// How much each of the pages that are open all day asks of the database: twelve statements at most, of which
/// the session that this test goes without is one.
@OfficeTest
record StatementsOfPagesIT(
        MockMvcTester web,
        Measures measures,
        MeasureExamples examples,
        Compliance compliance,
        Places places,
        Units units,
        People people,
        OfficeClock clock) {
    private static final int AT_MOST = 11;

    /// Who owes it what, what came in and before, whom to call, and how the last days went.
    private static final int AT_MOST_FOR_WHOEVER_RECEIVES_REPORTS = 21;

    /// More than are shown one by one.
    private static final int MANY = 160;

    @AfterEach
    void goOn() {
        clock.release();
    }

    @Test
    void todayAndTheGate() {
        var m = ministry();
        var people = new OfficeExamples(units, this.people, clock);
        openGate(m.body());
        assertThat(said(people.person(m.department(), "Lê Thị Viên", Post.Kind.STAFF), "/"))
                .hasSizeLessThanOrEqualTo(AT_MOST);
        assertThat(said(people.person(m.department(), "Ngô Thị Tế", Post.Kind.HEALTH_OFFICER), "/"))
                .filteredOn(statement -> statement.contains("health_look"))
                .hasSize(1);
        assertThat(said(people.person(m.body(), "Hồ Văn Gác", Post.Kind.GUARD), "/gate"))
                .hasSizeLessThanOrEqualTo(AT_MOST);
    }

    @Test
    void todayOfEverybody() {
        var m = ministry();
        var people = new OfficeExamples(units, this.people, clock);
        var head = people.person(m.department(), "Trần Văn Trưởng", Post.Kind.HEAD);
        // What is known for every day, such as the questions of a declaration, is read once by each program.
        said(head, "/");
        assertThat(web.get()
                        .uri("/")
                        .with(authentication(new UsernamePasswordAuthenticationToken(
                                new SignedIn(head.id().value()), "", List.of())))
                        .exchange())
                .bodyText()
                .contains("/reports/edit?unit=" + m.department().id());
        for (var person : List.of(
                head,
                m.staff().person(),
                m.office().person(),
                people.person(m.body(), "Hồ Văn Lãnh", Post.Kind.LEADER),
                people.person(m.body(), "Phạm Văn Gác", Post.Kind.GUARD))) {
            assertThat(said(person, "/")).as(person.name()).hasSizeLessThanOrEqualTo(AT_MOST);
        }
    }

    @Test
    void theSituationOfAProvinceAndOfTheCountry() {
        var m = ministry();
        var people = new OfficeExamples(units, this.people, clock);
        IntStream.range(0, MANY).forEach(number -> examples.unit(m.department(), "Phường số " + number));
        assertThat(said(people.person(m.department(), "Trần Văn Tỉnh", Post.Kind.HEAD), "/situation"))
                .hasSizeLessThanOrEqualTo(AT_MOST);
        assertThat(said(m.office().person(), "/situation?unit=" + m.body().id()))
                .hasSizeLessThanOrEqualTo(AT_MOST);
    }

    @Test
    void theOfficeToWhichTheyReport() {
        var m = ministry();
        assertThat(said(m.office().person(), "/reports/office"))
                .hasSizeLessThanOrEqualTo(AT_MOST_FOR_WHOEVER_RECEIVES_REPORTS);
    }

    private List<String> said(Person person, String path) {
        return Statements.here(() -> assertThat(web.get()
                        .uri(path)
                        .with(authentication(new UsernamePasswordAuthenticationToken(
                                new SignedIn(person.id().value()), "", List.of())))
                        .exchange())
                .hasStatusOk());
    }

    private MeasureExamples.Ministry ministry() {
        clock.hold(Cutoff.before(LocalTime.of(9, 0)).on(DAY));
        var m = examples.ministry();
        var reach = Reach.line(m.body().id());
        var due = new ReportDue(
                "epidemic-daily",
                m.standingOffice().code(),
                ReportDue.Every.DAY,
                Cutoff.before(LocalTime.of(15, 0)),
                null);
        measures.putInForce(
                m.office(),
                List.of(
                        examples.clause(m.body(), reach, due),
                        examples.clause(m.body(), reach, new LeaderOnDuty(1)),
                        examples.clause(m.body(), reach, new DeclareBeforeEntry(24, true))));
        compliance.compute(Set.of(m.department().id(), m.division().id()), DAY, clock.now());
        return m;
    }

    private void openGate(Unit body) {
        var by = new Author(body.id().value(), null, "test");
        var site = new Place(
                new Place.Id(clock.newId()), Optional.empty(), Place.Kind.SITE, "Trụ sở", "", OptionalInt.of(600));
        places.keep(site, by);
        places.house(site.id(), new Place.Occupant(body.id(), true), by);
        places.keep(
                new Place(
                        new Place.Id(clock.newId()),
                        Optional.of(site.id()),
                        Place.Kind.GATE,
                        "Sảnh",
                        "",
                        OptionalInt.empty()),
                by);
    }
}
