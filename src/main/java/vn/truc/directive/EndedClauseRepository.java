package vn.truc.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.measure.MeasureSource;

/// Which documents in force ended which single clauses of others.
@Repository
class EndedClauseRepository {
    private final JdbcClient jdbc;

    EndedClauseRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void remember(Directive.Id by, List<MeasureSource> ended) {
        jdbc.sql("""
                        insert into directive_ended_clause
                        select :by, * from unnest(:sources::uuid[], :until::date[]) on conflict do nothing
                        """)
                .param("by", by.value())
                .param(
                        "sources",
                        ended.stream().map(source -> source.id().value()).toArray(UUID[]::new))
                .param(
                        "until",
                        ended.stream()
                                .map(source -> Objects.toString(source.period().until(), null))
                                .toArray(String[]::new))
                .update();
    }

    /// Takes back what a document ended; a clause would then hold until a day of its own, that of its document or that
    /// of another one which ends it, whichever comes first. Who ended it before that day remembers it anew.
    List<Held> forget(Directive.Id by) {
        return jdbc.sql("""
                        with gone as (
                            delete from directive_ended_clause where directive_id = :by returning *),
                        taken_back as (
                            select gone.source_id, gone.held_until, d.holds_from, d.holds_until,
                                   greatest(g.holds_from, d.holds_from) as ended
                            from gone
                            join directive g on g.id = gone.directive_id
                            join directive_clause c on c.id = gone.source_id
                            join directive d on d.id = c.directive_id),
                        anew as (
                            update directive_ended_clause e set held_until = t.held_until from taken_back t
                            where e.source_id = t.source_id and e.directive_id <> :by and e.held_until = t.ended)
                        select t.source_id, least(t.held_until, t.holds_until, (
                            select min(greatest(other.holds_from, t.holds_from))
                            from directive_ended_clause e join directive other on other.id = e.directive_id
                            where e.source_id = t.source_id and e.directive_id <> :by)) as held_until
                        from taken_back t
                        order by t.source_id
                        """)
                .param("by", by.value())
                .query((row, number) -> new Held(
                        new MeasureSource.Id(row.getObject("source_id", UUID.class)),
                        row.getObject("held_until", LocalDate.class)))
                .list();
    }

    List<EndedClause> of(Directive.Id document) {
        return jdbc.sql("""
                        select e.source_id, d.id, d.number, d.holds_from
                        from directive_clause c
                        join directive_ended_clause e on e.source_id = c.id
                        join directive d on d.id = e.directive_id
                        where c.directive_id = :document order by d.holds_from, d.id
                        """)
                .param("document", document.value())
                .query((row, number) -> new EndedClause(
                        new MeasureSource.Id(row.getObject("source_id", UUID.class)),
                        new Directive.Id(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getObject("holds_from", LocalDate.class)))
                .list();
    }

    /// A clause that holds on until a day.
    record Held(MeasureSource.Id clause, @Nullable LocalDate until) {}
}
