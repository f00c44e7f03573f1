package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReachRepository {
    private final JdbcClient jdbc;

    ReachRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every post that reaches the unit on a day, those nearest in the line first.
    List<Reaching> reaching(Unit.Id unit, LocalDate day) {
        return jdbc.sql("""
                        with above as (
                            select ancestor_id as id, depth from unit_closure where unit_id = :unit and valid @> :day::date),
                        ways as (
                            select p.id, p.person_id, p.kind, p.held, 'POST' as way, depth
                            from post p join above on above.id = p.unit_id
                            union all
                            select p.id, p.person_id, p.kind, p.held, 'PORTFOLIO', depth
                            from post p join post_portfolio f on f.post_id = p.id and f.valid @> :day::date
                            join above on above.id = f.unit_id
                            union all
                            select p.id, p.person_id, p.kind, p.held, 'STANDING_OFFICE', depth
                            from team t join above on above.id = t.unit_id and t.valid @> :day::date
                            join team_office o on o.team_id = t.id and o.valid @> :day::date
                            join post p on p.unit_id = o.office_id)
                        select w.person_id, w.kind, w.way, w.depth
                        from ways w join person on person.id = w.person_id and person.employed @> :day::date
                        where w.held @> :day::date
                        order by w.depth, w.way, w.id
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query((row, number) -> new Reaching(
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        Post.Kind.valueOf(row.getString("kind")),
                        Reaching.Way.valueOf(row.getString("way")),
                        row.getInt("depth")))
                .list();
    }

    /// Each post and charge is looked at where it stands today, or on its first day if that is to come.
    Set<Person.Id> whole(Collection<Person.Id> people, Set<Unit.Id> roots, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select h.person_id
                        from (select person_id, unit_id, held from post where person_id = any(:people)
                              union all
                              select p.person_id, f.unit_id, p.held * f.valid
                              from post p join post_portfolio f on f.post_id = p.id where p.person_id = any(:people)) h
                        cross join lateral (select greatest(:day::date, lower(h.held)) as day) since
                        where h.held && daterange(:day::date, null)
                          and exists (select from unit_closure open where open.unit_id = h.unit_id
                                      and open.ancestor_id = h.unit_id and open.valid @> since.day)
                        group by h.person_id
                        having bool_and(exists (select from unit_closure c where c.unit_id = h.unit_id
                                                and c.ancestor_id = any(:roots) and c.valid @> since.day))
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("roots", Ids.of(roots))
                .param("day", day)
                .query((row, number) -> new Person.Id(row.getObject("person_id", UUID.class)))
                .list());
    }
}
