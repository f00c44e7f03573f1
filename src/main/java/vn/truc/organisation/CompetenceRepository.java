package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CompetenceRepository {
    /// The areas directed by the nearest unit with a seal at or above one; a row without an area is the whole country.
    private static final String DIRECTED = """
            with body as (
                select unit.id from unit_closure c join unit on unit.id = c.ancestor_id and unit.seal
                where c.unit_id = :unit and c.valid @> :day::date order by c.depth limit 1),
            directed as (
                select case when competence.scope = 'SEAT' then within.area_id end as area
                from unit_competence competence join body on body.id = competence.unit_id
                left join unit_seat seat on competence.scope = 'SEAT' and seat.unit_id = body.id and seat.valid @> :day::date
                left join area_closure within on within.ancestor_id = seat.area_id and within.valid @> :day::date
                where competence.scope = 'COUNTRY' or within.area_id is not null)
            """;

    private final JdbcClient jdbc;

    CompetenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Competence of(Unit.Id body) {
        return jdbc.sql("select scope from unit_competence where unit_id = :body")
                .param("body", body.value())
                .query((row, number) -> Competence.valueOf(row.getString("scope")))
                .optional()
                .orElse(Competence.LINE);
    }

    boolean directs(Unit.Id unit, Area.Id area, LocalDate day) {
        return jdbc.sql(DIRECTED + "select exists (select from directed where area is null or area = :area)")
                .param("unit", unit.value())
                .param("area", area.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    boolean directsSeatsOf(Unit.Id unit, Collection<Unit.Id> seated, LocalDate day) {
        return jdbc.sql(DIRECTED + """
                        select not exists (
                            select from unnest(:seated::uuid[]) as asked (unit)
                            where not exists (select from directed where area is null)
                              and not exists (select from unit_seat seat join directed on directed.area = seat.area_id
                                              where seat.unit_id = asked.unit and seat.valid @> :day::date))
                        """)
                .param("unit", unit.value())
                .param("seated", Ids.of(seated))
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void set(Collection<Unit.Id> bodies, Competence competence, String why) {
        if (competence == Competence.LINE) {
            jdbc.sql("delete from unit_competence where unit_id = any(:bodies)")
                    .param("bodies", Ids.of(bodies))
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into unit_competence (unit_id, scope, why) select body, :scope, :why from unnest(:bodies::uuid[]) body
                        on conflict (unit_id) do update set scope = excluded.scope, why = excluded.why
                        """)
                .param("bodies", Ids.of(bodies))
                .param("scope", competence.name())
                .param("why", why)
                .update();
    }
}
