package vn.truc.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.vault.Vault;

/// What is special about leave: the days of a year, the kind that is nobody’s business, the certificate, the permit.
@Repository
class LeaveRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    LeaveRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// The leave of these kinds that these people took or asked for and that touches a year.
    List<Taken> taken(Collection<Person.Id> people, Collection<String> kinds, int year, Absence.Id except) {
        return jdbc.sql("""
                        select p.person_id, a.from_day, a.from_noon, a.to_day, a.to_noon, a.state
                        from absence_person p join absence a on a.id = p.absence_id
                        where p.person_id = any(:people) and a.kind = any(:kinds) and a.state in ('ASKED', 'APPROVED')
                          and a.id <> :except and a.days && daterange(:from, :until)
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("except", except.value())
                .param("from", LocalDate.of(year, 1, 1))
                .param("until", LocalDate.of(year + 1, 1, 1))
                .query((row, number) -> new Taken(
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        span(row),
                        row.getString("state").equals("APPROVED")))
                .list();
    }

    /// The half days that the office added for these people in a year.
    Map<Person.Id, Integer> added(Collection<Person.Id> people, int year) {
        var added = new HashMap<Person.Id, Integer>();
        jdbc.sql("""
                        select person_id, sum(half_days) as half_days from absence_allowance
                        where person_id = any(:people) and year = :year group by person_id
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("year", year)
                .query(row -> {
                    added.put(new Person.Id(row.getObject("person_id", UUID.class)), row.getInt("half_days"));
                });
        return added;
    }

    /// Adds half days for somebody; false when the id was used before.
    boolean allow(Balances.Allowance allowance, Unit.Id unit, Instant at, Person.Id by) {
        return jdbc.sql("""
                        insert into absence_allowance (id, person_id, unit_id, year, half_days, reason, written_at, written_by)
                        values (:id, :person, :unit, :year, :halfDays, :reason, :at, :by) on conflict do nothing
                        """)
                        .param("id", allowance.id())
                        .param("person", allowance.person().value())
                        .param("unit", unit.value())
                        .param("year", allowance.year())
                        .param("halfDays", allowance.halfDays())
                        .param("reason", allowance.reason().strip())
                        .param("at", AbsenceRepository.utc(at))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /// Whether this is what was written under its id.
    boolean allowed(Balances.Allowance allowance) {
        return jdbc.sql("""
                        select exists (select from absence_allowance
                            where id = :id and person_id = :person and year = :year and half_days = :halfDays
                              and reason = :reason)
                        """)
                .param("id", allowance.id())
                .param("person", allowance.person().value())
                .param("year", allowance.year())
                .param("halfDays", allowance.halfDays())
                .param("reason", allowance.reason().strip())
                .query(Boolean.class)
                .single();
    }

    /// Keeps the kind that others must not see.
    void hide(Absence absence, String kind) {
        var goer = absence.people().getFirst();
        jdbc.sql(
                        "insert into absence_health (absence_id, person_id, unit_id, kind_sealed) values (:id, :person, :unit, :kind)")
                .param("id", absence.id().value())
                .param("person", goer.person().value())
                .param("unit", goer.unit().value())
                .param("kind", vault.seal(kind, hiddenKind(absence.id())))
                .update();
    }

    /// The kinds that others must not see, of these: only what whoever is bound may see.
    Map<Absence.Id, String> hidden(Collection<Absence.Id> ids) {
        var kinds = new HashMap<Absence.Id, String>();
        jdbc.sql("select absence_id, kind_sealed from absence_health where absence_id = any(:ids)")
                .param("ids", ids.stream().map(Absence.Id::value).toArray(UUID[]::new))
                .query(row -> {
                    var id = new Absence.Id(row.getObject("absence_id", UUID.class));
                    kinds.put(id, vault.openAny(row.getBytes("kind_sealed"), hiddenKind(id)));
                });
        return kinds;
    }

    void certify(Absence absence, String mediaType, byte[] sealed, Instant at, Person.Id by) {
        var goer = absence.people().getFirst();
        jdbc.sql("""
                        insert into absence_certificate (absence_id, person_id, unit_id, media_type, content_sealed, added_at, added_by)
                        values (:id, :person, :unit, :type, :content, :at, :by)
                        on conflict (absence_id) do update set media_type = excluded.media_type,
                            content_sealed = excluded.content_sealed, added_at = excluded.added_at, added_by = excluded.added_by
                        """)
                .param("id", absence.id().value())
                .param("person", goer.person().value())
                .param("unit", goer.unit().value())
                .param("type", mediaType)
                .param("content", sealed)
                .param("at", AbsenceRepository.utc(at))
                .param("by", by.value())
                .update();
    }

    /// The certificate as it is kept: its content is sealed.
    Optional<Certificate> certificate(Absence.Id id) {
        return jdbc.sql("select media_type, content_sealed from absence_certificate where absence_id = :id")
                .param("id", id.value())
                .query((row, number) -> new Certificate(row.getString("media_type"), row.getBytes("content_sealed")))
                .optional();
    }

    boolean certified(Absence.Id id) {
        return jdbc.sql("select exists (select from absence_certificate where absence_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void permit(Absence.Id id, Permit permit, Instant at, Person.Id by) {
        jdbc.sql("""
                        insert into absence_permit (absence_id, number, symbol, issued_on, issued_at, issued_by)
                        values (:id, :number, :symbol, :on, :at, :by) on conflict do nothing
                        """)
                .param("id", id.value())
                .param("number", permit.number())
                .param("symbol", permit.symbol())
                .param("on", permit.day())
                .param("at", AbsenceRepository.utc(at))
                .param("by", by.value())
                .update();
    }

    Optional<Permit> permit(Absence.Id id) {
        return jdbc.sql("select number, symbol, issued_on from absence_permit where absence_id = :id")
                .param("id", id.value())
                .query((row, number) -> new Permit(
                        row.getInt("number"), row.getString("symbol"), row.getObject("issued_on", LocalDate.class)))
                .optional();
    }

    private static String hiddenKind(Absence.Id id) {
        return "absence_health.kind:" + id;
    }

    static Span span(ResultSet row) throws SQLException {
        return new Span(
                row.getObject("from_day", LocalDate.class),
                row.getBoolean("from_noon"),
                row.getObject("to_day", LocalDate.class),
                row.getBoolean("to_noon"));
    }

    /// Leave that somebody took or asked for.
    record Taken(Person.Id person, Span span, boolean approved) {}
}
