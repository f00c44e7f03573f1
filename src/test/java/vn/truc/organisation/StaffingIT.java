package vn.truc.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;

/// Many people taken on at once.
@OfficeTest
record StaffingIT(Staffing staffing, Units units, People people, JdbcClient jdbc, OfficeClock clock) {
    @Test
    void manyAreTakenOnAtOnceAndThePlannerKnowsHowMany() {
        var body = new OfficeExamples(units, people, clock).body("Bộ");
        var newcomers = IntStream.range(0, 40)
                .mapToObj(number -> newcomer(body, number))
                .toList();
        var by = new Author(body.body().value(), null, "test");
        assertThat(staffing.engage(newcomers, by)).isEqualTo(40);
        assertThat(staffing.engage(List.of(), by)).isZero();
        staffing.measure();

        assertThat(people.headcount(Set.of(body.id()), OfficeExamples.START)).containsEntry(body.id(), 40);
        assertThat(jdbc.sql("select (select count(*) from person) = reltuples from pg_class where relname = 'person'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private Staffing.Newcomer newcomer(Unit body, int number) {
        var person = new Person(new Person.Id(clock.newId()), body.body(), "CB." + number, "Lê Văn Mẫu");
        return new Staffing.Newcomer(
                person,
                new Post(
                        new Post.Id(clock.newId()),
                        person.id(),
                        body.id(),
                        Post.Kind.STAFF,
                        "",
                        Set.of(),
                        OfficeExamples.START,
                        null));
    }
}
