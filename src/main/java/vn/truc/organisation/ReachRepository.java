package vn.truc.organisation;

import java.time.LocalDate;
import java.util.List;
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
}
