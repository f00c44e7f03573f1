package vn.truc.roster;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.measure.FunctionSource;
import vn.truc.organisation.Person;
import vn.truc.page.Words;

/// What units keep of the work of their people: who can do the work that is staffed each day, and who stands in a
/// published rota of this name or with such a shift.
@Repository
class WorkFunctionRepository implements FunctionSource {
    private final JdbcClient jdbc;

    WorkFunctionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> holding(Set<String> functions, Optional<? extends Collection<Person.Id>> of, LocalDate day) {
        var works = functions.stream()
                .flatMap(name -> Arrays.stream(Work.values())
                        .filter(work -> called(work, name))
                        .map(work -> Map.entry(work.name(), name)))
                .toList();
        var statement = jdbc.sql("""
                        with wanted as (
                            select name, ' ' || regexp_replace(vi_norm(name), '[^a-z0-9]+', ' ', 'g') || ' ' as words
                            from unnest(:functions::text[]) as f (name)),
                        named as (
                            select w.person_id, r.name from duty_rota r join duty_worker w on w.rota_id = r.id
                            where r.published and daterange(r.first_day, r.first_day + r.days) @> :day::date
                            union
                            select t.person_id, s.name from duty_rota r
                            join duty_shift s on s.rota_id = r.id
                            join duty_turn t on t.rota_id = s.rota_id and t.place = s.place
                            where r.published and daterange(r.first_day, r.first_day + r.days) @> :day::date),
                        known as (
                            select m.person_id, k.name
                            from roster_member m
                            join unnest(:works::text[], :names::text[]) as k (work, name) on k.work = any(m.works)
                            union
                            select named.person_id, wanted.name
                            from named join wanted on position(words in
                                ' ' || regexp_replace(vi_norm(named.name), '[^a-z0-9]+', ' ', 'g') || ' ') > 0)
                        select person_id, name from known %s
                        """.formatted(of.isPresent() ? "where person_id = any(:people)" : ""))
                .param("day", day)
                .param("functions", functions.toArray(String[]::new))
                .param("works", works.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("names", works.stream().map(Map.Entry::getValue).toArray(String[]::new));
        if (of.isPresent()) {
            statement = statement.param(
                    "people", of.get().stream().map(Person.Id::value).toArray(UUID[]::new));
        }
        return statement
                .query((row, number) ->
                        new Held(new Person.Id(row.getObject("person_id", UUID.class)), row.getString("name")))
                .list();
    }

    /// The desk is asked for as “một cửa” and as “Bộ phận một cửa”.
    private static boolean called(Work work, String name) {
        return Stream.of(Words.VIETNAMESE, Words.ENGLISH)
                .anyMatch(language -> FunctionSource.called(Words.say(work.inWords(), language), name));
    }
}
