package vn.truc.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Clauses and exemptions as they were written down.
@Repository
class MeasureRepository {
    private static final String SOURCE = """
            select s.*, r.kinds, r.reach_units, r.areas
            from measure_source s
            cross join lateral (select array_agg(kind) kinds, array_agg(unit_id) reach_units, array_agg(area_id) areas
                                from measure_reach where holder_id = s.id) r
            """;

    private static final String EXEMPTION = """
            select e.*, r.kinds, r.reach_units, r.areas
            from measure_exemption e
            cross join lateral (select array_agg(kind) kinds, array_agg(unit_id) reach_units, array_agg(area_id) areas
                                from measure_reach where holder_id = e.id) r
            """;

    private final JdbcClient jdbc;

    MeasureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MeasureSource> find(Collection<MeasureSource.Id> ids) {
        return jdbc.sql(SOURCE + "where s.id = any(:ids) order by s.id")
                .param("ids", ids.stream().map(MeasureSource.Id::value).toArray(UUID[]::new))
                .query(MeasureRows::source)
                .list();
    }

    /// The first of these days, and each between them on which a clause about this begins or ends.
    List<LocalDate> changing(Rule.Subject subject, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select day from (
                            select :from::date as day
                            union select from_day from measure_source where subject = :subject
                            union select until_day from measure_source where subject = :subject) changes
                        where day between :from::date and :to::date order by day
                        """)
                .param("subject", subject.toString())
                .param("from", from)
                .param("to", to)
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .list();
    }

    List<MeasureSource> ofDocument(UUID document) {
        return jdbc.sql(SOURCE + "where s.document_id = :document order by s.id")
                .param("document", document)
                .query(MeasureRows::source)
                .list();
    }

    List<MeasureSource> reportingTo(String recipient, LocalDate day) {
        return jdbc.sql(SOURCE + """
                        where s.in_force @> :day::date and s.rule ->> 'rule' = 'report-due'
                          and s.rule ->> 'recipient' = :recipient order by s.id
                        """)
                .param("day", day)
                .param("recipient", recipient)
                .query(MeasureRows::source)
                .list();
    }

    boolean own(MeasureSource.Id id) {
        return jdbc.sql("select exists (select from measure_source where id = :id and own)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    Set<MeasureSource.Id> enter(List<MeasureSource> sources, boolean own) {
        var entered = jdbc.sql("""
                        insert into measure_source (id, rule, subject, document_id, document_number, clause, issuer_id,
                                                    own, from_day, until_day)
                        select id, rule::jsonb, subject, document, number, clause, issuer, :own, from_day, until_day
                        from unnest(:ids::uuid[], :rules::text[], :subjects::text[], :documents::uuid[],
                                    :numbers::text[], :clauses::text[], :issuers::uuid[], :from::date[], :until::date[])
                             as s (id, rule, subject, document, number, clause, issuer, from_day, until_day)
                        on conflict (id) do nothing returning id
                        """)
                .param("own", own)
                .param("ids", sources.stream().map(s -> s.id().value()).toArray(UUID[]::new))
                .param(
                        "rules",
                        sources.stream().map(s -> RuleJson.write(s.rule())).toArray(String[]::new))
                .param(
                        "subjects",
                        sources.stream().map(s -> s.rule().subject().toString()).toArray(String[]::new))
                .param(
                        "documents",
                        sources.stream().map(s -> s.origin().document()).toArray(UUID[]::new))
                .param("numbers", sources.stream().map(s -> s.origin().number()).toArray(String[]::new))
                .param("clauses", sources.stream().map(s -> s.origin().clause()).toArray(String[]::new))
                .param("issuers", sources.stream().map(s -> s.issuer().value()).toArray(UUID[]::new))
                .param(
                        "from",
                        sources.stream().map(s -> s.period().from().toString()).toArray(String[]::new))
                .param(
                        "until",
                        sources.stream()
                                .map(s -> Objects.toString(s.period().until(), null))
                                .toArray(String[]::new))
                .query((row, number) -> new MeasureSource.Id(row.getObject("id", UUID.class)))
                .list();
        reach(sources.stream()
                .filter(source -> entered.contains(source.id()))
                .collect(Collectors.toMap(source -> source.id().value(), MeasureSource::reach)));
        return Set.copyOf(entered);
    }

    Set<MeasureSource.Id> end(Set<MeasureSource.Id> ids, LocalDate from) {
        return Set.copyOf(jdbc.sql("""
                        update measure_source set until_day = greatest(from_day, :from::date)
                        where id = any(:ids) and (until_day is null or until_day > :from::date and until_day > from_day)
                        returning id
                        """)
                .param("ids", ids.stream().map(MeasureSource.Id::value).toArray(UUID[]::new))
                .param("from", from)
                .query((row, number) -> new MeasureSource.Id(row.getObject("id", UUID.class)))
                .list());
    }

    Set<MeasureSource.Id> letHold(Set<MeasureSource.Id> ids, LocalDate ended, @Nullable LocalDate until) {
        return Set.copyOf(jdbc.sql("""
                        update measure_source set until_day = :until::date
                        where id = any(:ids) and until_day = greatest(from_day, :ended::date)
                          and until_day is distinct from :until::date
                        returning id
                        """)
                .param("ids", ids.stream().map(MeasureSource.Id::value).toArray(UUID[]::new))
                .param("ended", ended)
                .param("until", until)
                .query((row, number) -> new MeasureSource.Id(row.getObject("id", UUID.class)))
                .list());
    }

    boolean exempt(Exemption exemption) {
        int entered = jdbc.sql("""
                        insert into measure_exemption (id, sources, function_name, person_id, document_id,
                                                       document_number, clause, issuer_id, from_day, until_day)
                        values (:id, :sources, :function, :person, :document, :number, :clause, :issuer, :from, :until)
                        on conflict (id) do nothing
                        """)
                .param("id", exemption.id().value())
                .param(
                        "sources",
                        exemption.sources().stream()
                                .map(MeasureSource.Id::value)
                                .sorted()
                                .toArray(UUID[]::new))
                .param("function", exemption.whom() instanceof Exemption.Whom.Function(var name) ? name : null)
                .param(
                        "person",
                        exemption.whom() instanceof Exemption.Whom.Somebody(var person) ? person.value() : null)
                .param("document", exemption.origin().document())
                .param("number", exemption.origin().number())
                .param("clause", exemption.origin().clause())
                .param("issuer", exemption.issuer().value())
                .param("from", exemption.period().from())
                .param("until", exemption.period().until())
                .update();
        if (entered == 1) {
            reach(Map.of(exemption.id().value(), exemption.reach()));
        }
        return entered == 1;
    }

    boolean endExemption(Exemption.Id id, LocalDate from) {
        return jdbc.sql("""
                        update measure_exemption set until_day = greatest(from_day, :from::date)
                        where id = :id and (until_day is null or until_day > :from::date and until_day > from_day)
                        """).param("id", id.value()).param("from", from).update() == 1;
    }

    List<Exemption> exemptionsFrom(Collection<MeasureSource.Id> clauses) {
        return jdbc.sql(EXEMPTION + "where e.sources && :clauses order by e.from_day desc, e.id")
                .param("clauses", clauses.stream().map(MeasureSource.Id::value).toArray(UUID[]::new))
                .query(MeasureRows::exemption)
                .list();
    }

    /// The exemptions of persons and of kinds of work that hold on a day, wherever.
    List<Exemption> personalExemptions(LocalDate day) {
        return jdbc.sql(EXEMPTION + """
                        where e.in_force @> :day::date and (e.person_id is not null or e.function_name is not null)
                        """)
                .param("day", day)
                .query(MeasureRows::exemption)
                .list();
    }

    List<Exemption> findExemptions(Collection<Exemption.Id> ids) {
        return jdbc.sql(EXEMPTION + "where e.id = any(:ids)")
                .param("ids", ids.stream().map(Exemption.Id::value).toArray(UUID[]::new))
                .query(MeasureRows::exemption)
                .list();
    }

    private void reach(Map<UUID, Reach> reaches) {
        ReachRows.of(reaches).bind(jdbc.sql("""
                        insert into measure_reach (holder_id, kind, unit_id, area_id)
                        select * from unnest(:holders::uuid[], :kinds::text[], :reach_units::uuid[], :areas::uuid[])
                        """)).update();
    }
}
