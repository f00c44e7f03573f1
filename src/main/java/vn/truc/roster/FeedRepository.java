package vn.truc.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class FeedRepository {
    private final JdbcClient jdbc;

    FeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds it; false when the id was used before.
    boolean add(Feed feed, Unit.Id body) {
        return jdbc.sql("""
                        insert into roster_feed (id, body_id, person_id, unit_id, rota_id, made_at)
                        values (:id, :body, :person, :unit, :rota, :at) on conflict do nothing
                        """)
                        .param("id", feed.id().value())
                        .param("body", body.value())
                        .param("person", feed.person().value())
                        .param("unit", feed.subject() instanceof Feed.AtUnit(var unit) ? unit.value() : null)
                        .param("rota", feed.subject() instanceof Feed.OfRota(var rota) ? rota.value() : null)
                        .param("at", utc(feed.made()))
                        .update()
                == 1;
    }

    /// An address, also one that opens no more.
    Optional<Feed> find(Feed.Id id) {
        return jdbc.sql("select * from roster_feed where id = :id")
                .param("id", id.value())
                .query(FeedRepository::feed)
                .optional();
    }

    Optional<Feed> open(Feed.Id id) {
        return jdbc.sql("select * from roster_feed where id = :id and revoked_at is null")
                .param("id", id.value())
                .query(FeedRepository::feed)
                .optional();
    }

    List<Feed> open(Person.Id person) {
        return jdbc.sql("select * from roster_feed where person_id = :person and revoked_at is null order by id")
                .param("person", person.value())
                .query(FeedRepository::feed)
                .list();
    }

    boolean revoke(Feed.Id id, Person.Id person, Instant at) {
        return jdbc.sql("""
                        update roster_feed set revoked_at = :at
                        where id = :id and person_id = :person and revoked_at is null
                        """)
                        .param("id", id.value())
                        .param("person", person.value())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /// Waits for whoever reads this feed right now.
    void queue(Feed.Id id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('feed:' || :id, 0))")
                .param("id", id.toString())
                .query((row, number) -> number)
                .single();
    }

    /// Writes what the days from one to another (exclusive) say now: a change has a higher number, what is gone is
    /// cancelled, what is as it was stays.
    void tell(Feed.Id id, Map<LocalDate, String> days, LocalDate from, LocalDate until, Instant now) {
        var dates = new ArrayList<String>();
        var summaries = new ArrayList<String>();
        days.forEach((day, summary) -> {
            dates.add(day.toString());
            summaries.add(summary);
        });
        jdbc.sql("""
                        insert into roster_feed_entry as told (feed_id, day, summary, sequence, cancelled, changed_at)
                        select :feed, day, summary, 0, false, :now
                        from unnest(:days::date[], :summaries::text[]) as said (day, summary)
                        on conflict (feed_id, day) do update
                        set summary = excluded.summary, sequence = told.sequence + 1, cancelled = false, changed_at = :now
                        where told.cancelled or told.summary <> excluded.summary
                        """)
                .param("feed", id.value())
                .param("days", dates.toArray(String[]::new))
                .param("summaries", summaries.toArray(String[]::new))
                .param("now", utc(now))
                .update();
        jdbc.sql("""
                        update roster_feed_entry set cancelled = true, sequence = sequence + 1, changed_at = :now
                        where feed_id = :feed and day >= :from and day < :until and not cancelled
                          and day <> all(:days::date[])
                        """)
                .param("feed", id.value())
                .param("from", from)
                .param("until", until)
                .param("days", dates.toArray(String[]::new))
                .param("now", utc(now))
                .update();
    }

    List<ICalendar.Entry> told(Feed.Id id, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select day, summary, sequence, cancelled, changed_at from roster_feed_entry
                        where feed_id = :feed and day >= :from and day < :until order by day
                        """)
                .param("feed", id.value())
                .param("from", from)
                .param("until", until)
                .query((row, number) -> {
                    var day = row.getObject("day", LocalDate.class);
                    return new ICalendar.Entry(
                            day + "-" + id + "@truc",
                            day,
                            row.getString("summary"),
                            row.getInt("sequence"),
                            row.getBoolean("cancelled"),
                            row.getObject("changed_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    private static Feed feed(ResultSet row, int number) throws SQLException {
        return new Feed(
                new Feed.Id(row.getObject("id", UUID.class)),
                new Person.Id(row.getObject("person_id", UUID.class)),
                subject(row),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private static Feed.Subject subject(ResultSet row) throws SQLException {
        var unit = row.getObject("unit_id", UUID.class);
        var rota = row.getObject("rota_id", UUID.class);
        if (rota != null) {
            return new Feed.OfRota(new DutyRota.Id(rota));
        }
        return unit == null ? new Feed.Own() : new Feed.AtUnit(new Unit.Id(unit));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
