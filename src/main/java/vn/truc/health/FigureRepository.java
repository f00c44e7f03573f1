package vn.truc.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Counts for reports, for all units in one statement; only a named part of Trực sees the rows behind them.
@Repository
class FigureRepository {
    private final JdbcClient jdbc;
    private final Rulebooks rulebooks;
    private final AnswerSeal answers;
    private final IsolationSeal isolations;

    FigureRepository(JdbcClient jdbc, Rulebooks rulebooks, AnswerSeal answers, IsolationSeal isolations) {
        this.jdbc = jdbc;
        this.rulebooks = rulebooks;
        this.answers = answers;
        this.isolations = isolations;
    }

    List<Counts> counts(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        return counts(units, day, asOf, List.of());
    }

    /// The same without some people among those who declared.
    List<Counts> counts(Collection<Unit.Id> units, LocalDate day, Instant asOf, Collection<Person.Id> without) {
        return jdbc.sql("""
                        with asked as (
                            select a.ancestor as root, a.unit from unit_ancestor a
                            where a.ancestor = any(:units) and a.valid @> :day::date),
                        declared as (
                            select asked.root, count(distinct d.person_id) as people
                            from asked join health_declaration d on d.unit_id = asked.unit
                            where d.day = :day and d.declared_at <= :asOf and d.person_id <> all(:without)
                              and d.questionnaire <> all(:partial)
                            group by asked.root),
                        isolated as (
                            select asked.root, count(distinct i.person_id) as people
                            from asked join health_isolation i on i.unit_id = asked.unit
                            where i.days @> :day::date and i.written_at <= :asOf
                              and not exists (select from health_isolation later
                                              where later.id = i.id and later.version > i.version
                                                and later.written_at <= :asOf)
                            group by asked.root)
                        select root, coalesce(declared.people, 0) as declared, coalesce(isolated.people, 0) as isolated
                        from unnest(:units) as root left join declared using (root) left join isolated using (root)
                        """)
                .param("units", ids(units))
                .param("day", day)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .param("partial", rulebooks.partial(day).toArray(String[]::new))
                .param("without", without.stream().map(Person.Id::value).toArray(UUID[]::new))
                .query((row, number) -> new Counts(
                        new Unit.Id(row.getObject("root", UUID.class)), row.getInt("declared"), row.getInt("isolated")))
                .list();
    }

    /// Everybody kept apart at the units and below, with as what: that is locked, and so it is counted where it opens.
    /// They are few beside those who declare.
    List<Apart> apart(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        var opened = new HashMap<Map.Entry<UUID, Integer>, Optional<Isolation.Standing>>();
        return jdbc.sql("""
                        select a.ancestor as root, i.id, i.version, i.person_id, i.order_sealed
                        from unit_ancestor a join health_isolation i on i.unit_id = a.unit
                        where a.ancestor = any(:units) and a.valid @> :day::date
                          and i.days @> :day::date and i.written_at <= :asOf
                          and not exists (select from health_isolation later
                                          where later.id = i.id and later.version > i.version
                                            and later.written_at <= :asOf)
                        """)
                .param("units", ids(units))
                .param("day", day)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    var order = row.getObject("id", UUID.class);
                    int version = row.getInt("version");
                    var sealed = row.getBytes("order_sealed");
                    var standing = opened.computeIfAbsent(
                            Map.entry(order, version),
                            _ -> isolations.open(sealed, order, version).map(IsolationSeal.Particulars::standing));
                    return new Apart(
                            new Unit.Id(row.getObject("root", UUID.class)),
                            new Person.Id(row.getObject("person_id", UUID.class)),
                            standing);
                })
                .list();
    }

    /// Which exposures were declared in each unit where somebody declared, by each person’s last declaration of the
    /// day that asks: a line for whoever named some, and one without any for all others.
    List<Exposed> exposures(Collection<Unit.Id> units, LocalDate day, Instant asOf) {
        var opened = new HashMap<UUID, Optional<Set<Exposure.Mark>>>();
        return jdbc.sql("""
                        with asked as (
                            select a.ancestor as root, a.unit from unit_ancestor a
                            where a.ancestor = any(:units) and a.valid @> :day::date),
                        last as (
                            select distinct on (asked.root, d.person_id) asked.root, d.body_id, d.id
                            from asked join health_declaration d on d.unit_id = asked.unit
                            where d.day = :day and d.declared_at <= :asOf
                              and d.answers_sealed is not null and d.questionnaire <> all(:silent)
                            order by asked.root, d.person_id, d.declared_at desc, d.id desc)
                        select distinct last.root, e.declaration_id, e.person_id, e.marks_sealed
                        from last left join health_exposure e on e.body_id = last.body_id and e.declaration_id = last.id
                        """)
                .param("units", ids(units))
                .param("day", day)
                .param("asOf", asOf.atOffset(ZoneOffset.UTC))
                .param("silent", rulebooks.without(Exposure.QUESTION, day).toArray(String[]::new))
                .query((row, number) -> {
                    var id = row.getObject("declaration_id", UUID.class);
                    var person = row.getObject("person_id", UUID.class);
                    var sealed = row.getBytes("marks_sealed");
                    return new Exposed(
                            new Unit.Id(row.getObject("root", UUID.class)),
                            id == null
                                    ? Optional.of(Set.of())
                                    : opened.computeIfAbsent(
                                            id,
                                            _ -> answers.openMarks(
                                                    sealed, new Declaration.Id(id), new Person.Id(person))));
                })
                .list();
    }

    private static UUID[] ids(Collection<Unit.Id> units) {
        return units.stream().map(Unit.Id::value).toArray(UUID[]::new);
    }

    /// What was counted at a unit and below.
    record Counts(Unit.Id unit, int declared, int isolated) {}

    /// What somebody declared at a unit or below, or all who declared nothing; empty where the keys are lost.
    record Exposed(Unit.Id unit, Optional<Set<Exposure.Mark>> marks) {}

    /// Somebody kept apart at a unit or below; as what is empty where the keys are lost.
    record Apart(Unit.Id unit, Person.Id person, Optional<Isolation.Standing> standing) {}
}
