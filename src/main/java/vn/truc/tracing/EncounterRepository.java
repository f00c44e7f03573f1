package vn.truc.tracing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.gate.Visit;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

/// Reads the stays that the gates publish. Its cost follows the stays of those asked about: each is looked up
/// by site and time, never the whole table.
@Repository
class EncounterRepository {
    private static final int FOUND = 20;

    private final JdbcClient jdbc;

    EncounterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Everybody who was at a site at the same time as one of these people, or in the air that they left, each
    /// from a moment on; whoever is known already is left out. Stays that only touch do not overlap. Of several
    /// through whom somebody was reached the one with the greatest risk counts, then the one with the most time.
    List<Encounter> ring(int ring, Map<UUID, Instant> sources, Search search, Set<UUID> known) {
        var people = List.copyOf(sources.entrySet());
        return jdbc.sql("""
                        select * from ring_of(:people, :since::timestamptz[], :until, :now, :tail::interval, :enough::interval,
                            :known, :roots)
                        """)
                .param("people", people.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param(
                        "since",
                        people.stream()
                                .map(source -> source.getValue().toString())
                                .toArray(String[]::new))
                .param("until", utc(search.until()))
                .param("now", utc(search.now()))
                .param("tail", search.tail().toString())
                .param("enough", search.enough().toString())
                .param("known", known.toArray(UUID[]::new))
                .param("roots", ids(search.roots()))
                .query((row, number) -> encounter(ring, row))
                .list();
    }

    /// Where and when somebody was between two moments.
    List<Stay> stays(UUID who, Instant from, Instant until) {
        return jdbc.sql("""
                        select site_id, came, until, open from gate_stay
                        where who = :who and came < :until and until > :from order by came
                        """)
                .param("who", who)
                .param("from", utc(from))
                .param("until", utc(until))
                .query((row, number) -> new Stay(
                        new Place.Id(row.getObject("site_id", UUID.class)),
                        moment(row, "came"),
                        moment(row, "until"),
                        row.getBoolean("open")))
                .list();
    }

    /// Somebody as they last came.
    Optional<TraceQuery.Subject> last(UUID who) {
        return jdbc.sql(
                        "select who, kind, name, unit_id, body_id from gate_stay where who = :who order by came desc limit 1")
                .param("who", who)
                .query(EncounterRepository::subject)
                .optional();
    }

    /// Who of units at and below some was at a site between two moments.
    List<TraceQuery.Subject> at(Place.Id site, Instant from, Instant until, Collection<Unit.Id> roots) {
        return jdbc.sql("""
                        select distinct on (body_id, who) who, kind, name, unit_id, body_id from gate_stay
                        where site_id = :site and came < :until and until > :from
                          and day between (:from at time zone :zone)::date - 31 and (:until at time zone :zone)::date
                          and unit_id in (select unit from unit_reached(:roots))
                        order by body_id, who, came desc
                        """)
                .param("site", site.value())
                .param("from", utc(from))
                .param("until", utc(until))
                .param("zone", Words.OFFICE_ZONE.getId())
                .param("roots", ids(roots))
                .query(EncounterRepository::subject)
                .list();
    }

    /// Those of these who came to the units lately, as they last came.
    List<TraceQuery.Subject> of(Collection<UUID> who, LocalDate since, Collection<Unit.Id> roots) {
        return jdbc.sql("""
                        select distinct on (name, who) who, kind, name, unit_id, body_id from gate_stay
                        where day >= :since and unit_id in (select unit from unit_reached(:roots))
                          and who = any(:who)
                        order by name, who, came desc limit :count
                        """)
                .param("who", who.toArray(UUID[]::new))
                .param("since", since)
                .param("roots", ids(roots))
                .param("count", FOUND)
                .query(EncounterRepository::subject)
                .list();
    }

    /// Who came to a unit at or below some since a day and bears these words in the name, staff or visitor.
    List<TraceQuery.Subject> named(String words, LocalDate since, Collection<Unit.Id> roots) {
        return jdbc.sql("""
                        select distinct on (name, who) who, kind, name, unit_id, body_id from gate_stay
                        where day >= :since and unit_id in (select unit from unit_reached(:roots))
                          and vi_norm(name) like '%' || replace(replace(vi_norm(:words), '%', ''), ' ', '%') || '%'
                        order by name, who, came desc limit :count
                        """)
                .param("words", words.strip())
                .param("since", since)
                .param("roots", ids(roots))
                .param("count", FOUND)
                .query(EncounterRepository::subject)
                .list();
    }

    private static Encounter encounter(int ring, ResultSet row) throws SQLException {
        return new Encounter(
                ring,
                subject(row, 0),
                row.getObject("via", UUID.class),
                row.getBoolean("within"),
                row.getLong("seconds"),
                row.getLong("tail"),
                row.getLong("room"),
                row.getBoolean("colleague"),
                moment(row, "first"),
                moment(row, "last"));
    }

    private static TraceQuery.Subject subject(ResultSet row, int number) throws SQLException {
        return subject(row, row.getString("name"));
    }

    static TraceQuery.Subject subject(ResultSet row, String name) throws SQLException {
        return new TraceQuery.Subject(
                row.getObject("who", UUID.class),
                Visit.Kind.valueOf(row.getString("kind")),
                name,
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                new Unit.Id(row.getObject("body_id", UUID.class)));
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static UUID[] ids(Collection<Unit.Id> units) {
        return units.stream().map(Unit.Id::value).toArray(UUID[]::new);
    }

    /// Until when is looked, what time it is now, how long air counts, how long is long enough, and whose names may be
    /// known.
    record Search(Instant until, Instant now, Duration tail, Duration enough, Set<Unit.Id> roots) {}

    /// A stay at a site; open: nobody saw the person leave.
    record Stay(Place.Id site, Instant came, Instant until, boolean open) {}
}
