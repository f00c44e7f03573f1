package vn.truc.gate;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;
import vn.truc.vault.Vault;

/// Writes entries and exits, as many at once as there are: one guard's scan, or a batch of many kiosks.
@Repository
class EntryRepository {
    private static final String BETWEEN = "\u001f";

    private final JdbcClient jdbc;
    private final JdbcTemplate together;
    private final Vault vault;

    EntryRepository(JdbcClient jdbc, JdbcTemplate together, Vault vault) {
        this.jdbc = jdbc;
        this.together = together;
        this.vault = vault;
    }

    /// Adds lines; those whose id was used before are missing from the answer.
    Set<Visit.Id> add(List<Visit> visits) {
        return new HashSet<>(jdbc.sql("""
                        insert into gate_visit (body_id, id, place_id, site_id, kind, person_id, unit_id, name, came, day,
                            went, closed, outcome, reason, said, deciders, checked_temperature, ordered_by, ordered_name,
                            follows, guard_id, guard_body_id, kiosk_id, kiosk_seq, noted, would)
                        select body, id, place, site, kind, who, unit, name, came, day, went, closed, outcome, reason,
                            coalesce(string_to_array(nullif(said, ''), :between), '{}'),
                            coalesce(string_to_array(nullif(deciders, ''), ',')::uuid[], '{}'), checked, ordered_by,
                            ordered_name, follows, guard, guard_body, kiosk, seq, noted, would
                        from unnest(:bodies::uuid[], :ids::uuid[], :places::uuid[], :sites::uuid[], :kinds::text[],
                            :people::uuid[], :units::uuid[], :names::text[], :came::timestamptz[], :days::date[],
                            :went::timestamptz[], :closed::text[], :outcomes::text[], :reasons::text[], :said::text[],
                            :deciders::text[], :checked::boolean[], :orderedBy::uuid[], :orderedName::text[],
                            :follows::uuid[], :guards::uuid[], :guardBodies::uuid[], :kiosks::uuid[], :sequences::bigint[],
                            :noted::timestamptz[], :would::text[]) as line (body, id, place, site, kind, who, unit, name,
                            came, day, went, closed, outcome, reason, said, deciders, checked, ordered_by, ordered_name,
                            follows, guard, guard_body, kiosk, seq, noted, would)
                        on conflict (body_id, id) do nothing
                        returning id
                        """)
                .param("between", BETWEEN)
                .param("bodies", ids(visits, visit -> visit.body().value()))
                .param("ids", ids(visits, visit -> visit.id().value()))
                .param("places", ids(visits, visit -> visit.place().value()))
                .param("sites", ids(visits, visit -> visit.site().value()))
                .param("kinds", texts(visits, visit -> visit.kind().name()))
                .param("people", ids(visits, Visit::who))
                .param("units", ids(visits, visit -> visit.unit().value()))
                .param("names", texts(visits, Visit::name))
                .param("came", texts(visits, visit -> visit.came().toString()))
                .param(
                        "days",
                        texts(
                                visits,
                                visit -> visit.came()
                                        .atZone(Words.OFFICE_ZONE)
                                        .toLocalDate()
                                        .toString()))
                .param("went", known(visits, visit -> visit.went().map(Instant::toString)))
                .param(
                        "closed",
                        known(
                                visits,
                                visit -> visit.leaving()
                                        .map(leaving -> leaving.how().name())))
                .param("outcomes", texts(visits, visit -> visit.verdict().word().name()))
                .param("reasons", texts(visits, visit -> visit.verdict().why().name()))
                .param(
                        "said",
                        texts(
                                visits,
                                visit -> String.join(BETWEEN, visit.verdict().said())))
                .param(
                        "deciders",
                        texts(
                                visits,
                                visit -> String.join(
                                        ",",
                                        visit.deciders().stream()
                                                .map(Unit.Id::toString)
                                                .toList())))
                .param("checked", visits.stream().map(Visit::temperatureChecked).toArray(Boolean[]::new))
                .param(
                        "orderedBy",
                        ids(
                                visits,
                                visit -> visit.order()
                                        .map(order -> order.by().value())
                                        .orElse(null)))
                .param("orderedName", known(visits, Visit::orderedName))
                .param(
                        "follows",
                        ids(
                                visits,
                                visit -> visit.follows().map(Visit.Id::value).orElse(null)))
                .param("guards", ids(visits, visit -> visit.guard().value()))
                .param("guardBodies", ids(visits, visit -> visit.guardBody().value()))
                .param(
                        "kiosks",
                        ids(
                                visits,
                                visit -> visit.noted().map(Visit.Noted::kiosk).orElse(null)))
                .param(
                        "sequences",
                        visits.stream()
                                .map(visit ->
                                        visit.noted().map(Visit.Noted::sequence).orElse(null))
                                .toArray(Long[]::new))
                .param(
                        "noted",
                        known(
                                visits,
                                visit -> visit.noted()
                                        .flatMap(Visit.Noted::later)
                                        .map(Instant::toString)))
                .param(
                        "would",
                        known(
                                visits,
                                visit -> visit.noted()
                                        .flatMap(Visit.Noted::would)
                                        .map(Why::name)))
                .query((row, number) -> new Visit.Id(row.getObject("id", UUID.class)))
                .list());
    }

    /// Writes the moments of leaving; a visit that has ended stays as it is. One statement a visit, sent together: a
    /// plan that is kept has then no order of tables to choose, which it chose badly when there were no visits yet.
    void close(List<Ending> endings) {
        if (endings.isEmpty()) {
            return;
        }
        together.batchUpdate("""
                update gate_visit set went = greatest(came, ?), closed = ?, exit_id = ?
                where body_id = ? and id = ? and went is null
                """, endings, endings.size(), (line, ending) -> {
            line.setObject(1, ending.at().atOffset(ZoneOffset.UTC));
            line.setString(2, ending.how().name());
            line.setObject(3, ending.exit(), Types.OTHER);
            line.setObject(4, ending.body().value());
            line.setObject(5, ending.visit().value());
        });
    }

    /// An exit that reaches us late: the visit at this site that it ended, where a rule or a later entry had closed it.
    Optional<Visit.Id> leaveLate(Unit.Id body, UUID who, Place.Id site, Instant at, UUID exit) {
        return jdbc.sql("""
                        update gate_visit v set went = greatest(v.came, :at), closed = 'EXIT', exit_id = :exit
                        where v.body_id = :body and v.id = (
                            select id from gate_visit
                            where body_id = :body and person_id = :who and site_id = :site and outcome = 'ADMITTED'
                              and not corrected and came <= :at and went > :at and closed in ('MOVED', 'FORGOTTEN')
                            order by came desc limit 1)
                        returning v.id
                        """)
                .param("body", body.value())
                .param("who", who)
                .param("site", site.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("exit", exit)
                .query((row, number) -> new Visit.Id(row.getObject("id", UUID.class)))
                .optional();
    }

    /// Marks a line as corrected; false when it was corrected before.
    boolean corrected(Unit.Id body, Visit.Id visit) {
        return jdbc.sql("""
                        update gate_visit set corrected = true where body_id = :body and id = :id and not corrected
                        """)
                        .param("body", body.value())
                        .param("id", visit.value())
                        .update()
                == 1;
    }

    /// Keeps measured temperatures, locked.
    void measure(List<Measured> measured) {
        if (measured.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into gate_temperature (body_id, visit_id, person_id, unit_id, day, celsius_sealed, high)
                        select * from unnest(:bodies::uuid[], :visits::uuid[], :people::uuid[], :units::uuid[], :days::date[],
                                             :celsius::bytea[], :high::boolean[])
                        """)
                .param("bodies", ids(measured, line -> line.visit().body().value()))
                .param("visits", ids(measured, line -> line.visit().id().value()))
                .param("people", ids(measured, line -> line.visit().who()))
                .param("units", ids(measured, line -> line.visit().unit().value()))
                .param(
                        "days",
                        texts(
                                measured,
                                line -> line.visit()
                                        .came()
                                        .atZone(Words.OFFICE_ZONE)
                                        .toLocalDate()
                                        .toString()))
                .param(
                        "celsius",
                        measured.stream()
                                .map(line -> vault.seal(
                                        line.celsius().toPlainString(),
                                        Temperature.PURPOSE + line.visit().id()))
                                .toArray(byte[][]::new))
                .param("high", measured.stream().map(Measured::high).toArray(Boolean[]::new))
                .update();
    }

    static <T> UUID[] ids(Collection<T> lines, Function<T, @Nullable UUID> part) {
        return lines.stream().map(part).toArray(UUID[]::new);
    }

    private static <T> String[] known(Collection<T> lines, Function<T, Optional<String>> part) {
        return texts(lines, line -> part.apply(line).orElse(null));
    }

    static <T> String[] texts(Collection<T> lines, Function<T, @Nullable String> part) {
        return lines.stream().map(part).toArray(String[]::new);
    }

    /// The end of one visit.
    record Ending(
            Unit.Id body,
            Visit.Id visit,
            Instant at,
            Visit.Leaving.How how,
            @Nullable UUID exit) {}

    /// A temperature measured at an entry.
    record Measured(Visit visit, BigDecimal celsius, boolean high) {}
}
