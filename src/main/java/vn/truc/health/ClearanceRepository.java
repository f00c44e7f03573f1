package vn.truc.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

@Repository
class ClearanceRepository {
    private final JdbcClient jdbc;

    ClearanceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The later declaration of a day holds; one that comes in late behind it changes nothing, and what others record
    /// never lightens what the person said. Where the person eases it, the stricter one stays beside it, and the
    /// health officer is to look; so they are while nobody has looked at the one before.
    Kept set(Unit.Id body, Unit.Id unit, Clearance clearance, boolean attention) {
        return jdbc.sql("""
                        insert into health_clearance as held (body_id, person_id, day, unit_id, status, reason, attention,
                            channel, own_status, declared_at, declaration_id)
                        values (:body, :person, :day, :unit, :status, :reason, :attention, :channel,
                            case when :channel = 'OWN' then :status end, :at, :declaration)
                        on conflict (body_id, person_id, day) do update set
                            unit_id = excluded.unit_id, status = excluded.status, reason = excluded.reason,
                            attention = excluded.attention
                                or health_stricter(held.status, excluded.status)
                                or held.attention and not exists (
                                    select from health_look l where l.declaration_id = held.declaration_id),
                            eased_status = case
                                when health_stricter(coalesce(held.eased_status, held.status), excluded.status)
                                then coalesce(held.eased_status, held.status) end,
                            eased_declaration = case
                                when health_stricter(coalesce(held.eased_status, held.status), excluded.status)
                                then coalesce(held.eased_declaration, held.declaration_id) end,
                            channel = excluded.channel, own_status = coalesce(excluded.own_status, held.own_status),
                            declared_at = excluded.declared_at, declaration_id = excluded.declaration_id
                        where (held.declared_at, held.declaration_id) < (excluded.declared_at, excluded.declaration_id)
                          and not (excluded.channel <> 'OWN' and held.own_status is not null
                                   and health_stricter(held.own_status, excluded.status))
                        returning coalesce(health_stricter(old.status, new.status), false) as eased
                        """)
                .param("body", body.value())
                .param("person", clearance.person().value())
                .param("day", clearance.day())
                .param("unit", unit.value())
                .param("status", clearance.status().name())
                .param("reason", clearance.reason().name())
                .param("attention", attention)
                .param("channel", clearance.channel().name())
                .param("at", clearance.declaredAt().atOffset(ZoneOffset.UTC))
                .param("declaration", clearance.declaration().value())
                .query((row, number) -> row.getBoolean("eased") ? Kept.EASED : Kept.HELD)
                .optional()
                .orElse(Kept.BEHIND);
    }

    /// The last clearance at or before this day.
    Optional<Clearance> latest(Person.Id person, LocalDate day) {
        return jdbc.sql("""
                        select * from health_clearance where person_id = :person and day <= :day
                        order by day desc limit 1
                        """)
                .param("person", person.value())
                .param("day", day)
                .query(ClearanceRepository::clearance)
                .optional();
    }

    /// The last clearance at or before this day of each of these people.
    List<Clearance> latest(Collection<Person.Id> people, LocalDate day) {
        return jdbc.sql("""
                        select c.* from unnest(:people::uuid[]) asked (person)
                        cross join lateral (select * from health_clearance where person_id = asked.person and day <= :day
                                            order by day desc limit 1) c
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .query(ClearanceRepository::clearance)
                .list();
    }

    /// The last declaration of each of these people up to a moment, also where a later one holds meanwhile; only a
    /// named part of Trực sees them all.
    List<Clearance> before(Collection<Person.Id> people, Instant at) {
        return jdbc.sql("""
                        select d.*, d.id as declaration_id
                        from unnest(:people::uuid[]) asked (person)
                        cross join lateral (
                            select * from health_declaration last
                            where last.person_id = asked.person and last.declared_at <= :at and last.status is not null
                              and (last.channel = 'OWN' or not coalesce((
                                  select health_stricter(own.status, last.status) from health_declaration own
                                  where own.person_id = last.person_id and own.day = last.day and own.channel = 'OWN'
                                    and own.status is not null and own.declared_at <= last.declared_at
                                  order by own.declared_at desc, own.id desc limit 1), false))
                            order by last.declared_at desc, last.id desc limit 1) d
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(ClearanceRepository::clearance)
                .list();
    }

    List<Clearance> on(Collection<Person.Id> people, LocalDate day) {
        return jdbc.sql("select * from health_clearance where person_id = any(:people) and day = :day")
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .query(ClearanceRepository::clearance)
                .list();
    }

    /// When these people declared, each from a moment on; only a named part of Trực sees them all.
    Map<Person.Id, List<Instant>> declaredSince(Map<Person.Id, Instant> since) {
        var declared = new HashMap<Person.Id, List<Instant>>();
        var people = List.copyOf(since.entrySet());
        jdbc.sql("""
                        select d.person_id, d.declared_at
                        from unnest(:people::uuid[], :moments::timestamptz[]) as asked (person, moment)
                        join health_declaration d on d.person_id = asked.person and d.declared_at >= asked.moment
                        order by d.declared_at
                        """)
                .param(
                        "people",
                        people.stream().map(each -> each.getKey().value()).toArray(UUID[]::new))
                .param(
                        "moments",
                        people.stream().map(each -> each.getValue().toString()).toArray(String[]::new))
                .query((row, number) -> declared.computeIfAbsent(
                                new Person.Id(row.getObject("person_id", UUID.class)), person -> new ArrayList<>())
                        .add(row.getObject("declared_at", OffsetDateTime.class).toInstant()))
                .list();
        return declared;
    }

    /// Below which of these units each unit stands.
    Map<Unit.Id, Unit.Id> childOf(Collection<Unit.Id> tops, LocalDate day) {
        var under = new HashMap<Unit.Id, Unit.Id>();
        jdbc.sql("select unit, ancestor from unit_ancestor where ancestor = any(:tops) and valid @> :day::date")
                .param("tops", tops.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("day", day)
                .query((row, number) -> under.put(
                        new Unit.Id(row.getObject("unit", UUID.class)),
                        new Unit.Id(row.getObject("ancestor", UUID.class))))
                .list();
        return under;
    }

    static Clearance clearance(ResultSet row, int number) throws SQLException {
        return new Clearance(
                new Person.Id(row.getObject("person_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                Status.valueOf(row.getString("status")),
                Reason.valueOf(row.getString("reason")),
                Channel.valueOf(row.getString("channel")),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                new Declaration.Id(row.getObject("declaration_id", UUID.class)));
    }

    /// What became of a clearance that came in.
    enum Kept {
        /// It holds.
        HELD,
        /// It holds, and lightens what was declared before on the same day.
        EASED,
        /// Another one of the day goes on holding.
        BEHIND
    }
}
