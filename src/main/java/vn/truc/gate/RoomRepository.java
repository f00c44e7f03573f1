package vn.truc.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;

/// Who is in which room, besides being inside the building.
@Repository
class RoomRepository {
    private final JdbcClient jdbc;

    RoomRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Of two phones of one person, and of two people before the last chair, the second waits for the first.
    void lock(UUID who, Place.Id room) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('gate-room:' || :who, 0)),
                            pg_advisory_xact_lock(hashtextextended('gate-room:' || :room, 0))
                        """)
                .param("who", who.toString())
                .param("room", room.toString())
                .query(row -> {});
    }

    /// The line by which somebody is inside a site.
    Optional<Inside> inside(UUID who, Place.Id site) {
        return jdbc.sql("""
                        select body_id, visit_id from gate_presence where person_id = :who and site_id = :site
                        order by came desc limit 1
                        """)
                .param("who", who)
                .param("site", site.value())
                .query((row, number) -> new Inside(
                        new Unit.Id(row.getObject("body_id", UUID.class)),
                        new Visit.Id(row.getObject("visit_id", UUID.class))))
                .optional();
    }

    /// The room in which somebody is now, as long as they are inside the building.
    Optional<Place.Id> now(UUID who) {
        return jdbc.sql("""
                        select r.place_id from gate_room_stay r join gate_presence p on p.visit_id = r.visit_id
                        where r.person_id = :who and r.went is null
                        """)
                .param("who", who)
                .query((row, number) -> new Place.Id(row.getObject("place_id", UUID.class)))
                .optional();
    }

    /// How many are in a room now, who are inside the building.
    int count(Place.Id room) {
        return jdbc.sql("""
                        select count(*) from gate_room_stay r join gate_presence p on p.visit_id = r.visit_id
                        where r.place_id = :room and r.went is null
                        """).param("room", room.value()).query(Integer.class).single();
    }

    /// Puts somebody into a room.
    void enter(UUID id, Inside inside, UUID who, Place.Id room, Instant at, LocalDate day) {
        jdbc.sql("""
                        insert into gate_room_stay (id, body_id, visit_id, person_id, place_id, day, came)
                        values (:id, :body, :visit, :who, :room, :day, :at)
                        """)
                .param("id", id)
                .param("body", inside.body().value())
                .param("visit", inside.visit().value())
                .param("who", who)
                .param("room", room.value())
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes somebody out of the room where they are, or were when they left the building.
    boolean leave(UUID who, Instant at) {
        return jdbc.sql("""
                        update gate_room_stay r set went = greatest(r.came, least(:at, (
                            select v.went from gate_visit v where v.body_id = r.body_id and v.id = r.visit_id)))
                        where person_id = :who and went is null
                        """)
                        .param("who", who)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Puts the stays of one line under the line that corrects it; of a correction that says that nobody came they
    /// count
    /// no more.
    void carry(Unit.Id body, UUID who, Visit.Id former, Visit.Id correction) {
        jdbc.sql("""
                        update gate_room_stay set visit_id = :correction
                        where person_id = :who and body_id = :body and visit_id = :former
                        """)
                .param("correction", correction.value())
                .param("who", who)
                .param("body", body.value())
                .param("former", former.value())
                .update();
    }

    /// The rooms in which somebody was, the latest first.
    List<Line> of(UUID who, int most) {
        return jdbc.sql("""
                        select r.came, r.until, coalesce(concat_ws(', ', site.name, place.name), '') as place
                        from gate_room r
                        left join place on place.id = r.place_id
                        left join place site on site.id = place.parent_id
                        where r.who = :who order by r.came desc limit :most
                        """)
                .param("who", who)
                .param("most", most)
                .query((row, number) -> new Line(
                        row.getObject("came", OffsetDateTime.class).toInstant(),
                        row.getObject("until", OffsetDateTime.class).toInstant(),
                        row.getString("place")))
                .list();
    }

    /// By which line of which body somebody is inside.
    record Inside(Unit.Id body, Visit.Id visit) {}

    /// A room, from when until when; of whoever is there still, until the gate would close the visit by rule.
    record Line(Instant came, Instant until, String place) {}
}
