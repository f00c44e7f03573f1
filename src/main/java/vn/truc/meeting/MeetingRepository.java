package vn.truc.meeting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class MeetingRepository {
    private final JdbcClient jdbc;

    MeetingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds it; false when the id was used before.
    boolean add(Unit.Id body, Meeting meeting, Instant at) {
        return jdbc.sql("""
                        insert into meeting (id, body_id, unit_id, title, starts, day, place, in_room, online, metres,
                            points, reason, registered_by, registered_at)
                        values (:id, :body, :unit, :title, :starts, :day, :place, :inRoom, :online, :metres, :points,
                            :reason, :by, :at)
                        on conflict do nothing
                        """)
                        .param("id", meeting.id().value())
                        .param("body", body.value())
                        .param("unit", meeting.unit().value())
                        .param("title", meeting.title())
                        .param("starts", utc(meeting.starts()))
                        .param("day", meeting.day())
                        .param("place", meeting.place())
                        .param("inRoom", meeting.size().inRoom())
                        .param("online", meeting.size().online())
                        .param("metres", meeting.size().metresApart().orElse(null))
                        .param("points", meeting.points().toArray(String[]::new))
                        .param("reason", meeting.reason())
                        .param("by", meeting.registeredBy().value())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    void cancel(Meeting.Id id, Instant at) {
        jdbc.sql("update meeting set cancelled_at = :at where id = :id and cancelled_at is null")
                .param("id", id.value())
                .param("at", utc(at))
                .update();
    }

    Optional<Meeting> find(Meeting.Id id) {
        return jdbc.sql("select * from meeting where id = :id")
                .param("id", id.value())
                .query(MeetingRepository::meeting)
                .optional();
    }

    /// Those of a unit and below from a day on, the next first.
    List<Meeting> below(Unit.Id root, LocalDate line, LocalDate from) {
        return jdbc.sql("""
                        select * from meeting
                        where day >= :from
                          and unit_id in (select unit from unit_ancestor where ancestor = :root and valid @> :line::date)
                        order by starts, id
                        """)
                .param("root", root.value())
                .param("line", line)
                .param("from", from)
                .query(MeetingRepository::meeting)
                .list();
    }

    /// What these units themselves registered until a moment for the days between two, both included.
    List<Meeting> registered(Collection<Unit.Id> units, LocalDate from, LocalDate to, Instant asOf) {
        return jdbc.sql("""
                        select * from meeting
                        where unit_id = any(:units) and day between :from and :to and registered_at <= :asOf
                          and (cancelled_at is null or cancelled_at > :asOf)
                        """)
                .param("units", units.stream().map(Unit.Id::value).toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .param("asOf", utc(asOf))
                .query(MeetingRepository::meeting)
                .list();
    }

    private static Meeting meeting(ResultSet row, int number) throws SQLException {
        return new Meeting(
                new Meeting.Id(row.getObject("id", UUID.class)),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                row.getString("title"),
                row.getObject("starts", OffsetDateTime.class).toInstant(),
                row.getString("place"),
                new Meeting.Size(
                        row.getInt("in_room"),
                        row.getInt("online"),
                        Optional.ofNullable(row.getObject("metres", BigDecimal.class))),
                List.of((String[]) row.getArray("points").getArray()),
                row.getString("reason"),
                new Person.Id(row.getObject("registered_by", UUID.class)),
                row.getObject("cancelled_at") != null);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
