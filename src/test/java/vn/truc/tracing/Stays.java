package vn.truc.tracing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

/// Writes stays for tests as the gate does, and says from them naively who met whom.
record Stays(JdbcClient jdbc, Places places, OfficeClock clock, List<Stay> all) {
    Stays(JdbcClient jdbc, Places places, OfficeClock clock) {
        this(jdbc, places, clock, new ArrayList<>());
    }

    /// A site with a gate and a room.
    Site site(Unit body) {
        var by = new Author(body.id().value(), null, "test");
        var site = place(Optional.empty(), Place.Kind.SITE, "Trụ sở thử", by);
        places.house(site, new Place.Occupant(body.id(), false), by);
        return new Site(
                site,
                place(Optional.of(site), Place.Kind.GATE, "Sảnh", by),
                place(Optional.of(site), Place.Kind.ROOM, "Phòng họp", by));
    }

    private Place.Id place(Optional<Place.Id> parent, Place.Kind kind, String name, Author by) {
        var place = new Place(new Place.Id(clock.newId()), parent, kind, name, "1 Phố Thử", OptionalInt.empty());
        places.keep(place, by);
        return place.id();
    }

    /// Somebody was there from a moment until another; without an end they never checked out. At the room: inside the
    /// building by its gate, and in the room all that time.
    void add(UUID who, String kind, Unit unit, Site site, Place.Id place, Instant came, @Nullable Instant went) {
        var id = clock.newId();
        jdbc.sql("""
                        insert into gate_visit (body_id, id, place_id, site_id, kind, person_id, unit_id, name, came, day, went,
                            closed, outcome, reason, said, deciders, checked_temperature, guard_id, guard_body_id)
                        values (:body, :id, :place, :site, :kind, :who, :unit, :name, :came,
                            (:came at time zone :zone)::date, :went,
                            case when :went::timestamptz is not null then 'EXIT' end, 'ADMITTED', 'STAFF', '{}', '{}', false, :who, :body)
                        """)
                .param("body", unit.body().value())
                .param("id", id)
                .param("place", site.gate().value())
                .param("site", site.site().value())
                .param("kind", kind)
                .param("who", who)
                .param("unit", unit.id().value())
                .param("name", name(who))
                .param("came", came.atOffset(ZoneOffset.UTC))
                .param("zone", Words.OFFICE_ZONE.getId())
                .param("went", went == null ? null : went.atOffset(ZoneOffset.UTC))
                .update();
        if (place.equals(site.room())) {
            // One is in one room at a time: of two stays at once in tests the second is in no room.
            jdbc.sql("""
                            insert into gate_room_stay (id, body_id, visit_id, person_id, place_id, day, came, went)
                            values (:id, :body, :id, :who, :place, (:came at time zone :zone)::date, :came, :went)
                            on conflict do nothing
                            """)
                    .param("id", id)
                    .param("body", unit.body().value())
                    .param("who", who)
                    .param("place", place.value())
                    .param("came", came.atOffset(ZoneOffset.UTC))
                    .param("zone", Words.OFFICE_ZONE.getId())
                    .param("went", went == null ? null : went.atOffset(ZoneOffset.UTC))
                    .update();
        }
        all.add(new Stay(who, site.site(), came, went == null ? came.plus(Duration.ofHours(16)) : went));
    }

    /// How somebody is called here.
    static String name(UUID who) {
        return "Người " + who;
    }

    /// Who was with somebody in a window, by comparing everything with everything: seconds together and in the air
    /// left.
    TreeMap<UUID, List<Long>> met(UUID who, Instant from, Instant until, Instant now, Duration tail) {
        var met = new TreeMap<UUID, List<Long>>();
        for (var own : all) {
            for (var other : all) {
                if (own.who.equals(who) && !other.who.equals(who) && own.site.equals(other.site)) {
                    var since = later(later(own.came, from), other.came);
                    var left = earlier(earlier(own.until, until), now);
                    long direct = Math.max(0, between(since, earlier(left, other.until)));
                    long total = between(since, earlier(left.plus(tail), other.until));
                    boolean present = later(own.came, from).isBefore(left);
                    if (present && total > 0) {
                        met.merge(other.who, List.of(direct, total - direct), Stays::sum);
                    }
                }
            }
        }
        return met;
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        return List.of(one.getFirst() + other.getFirst(), one.getLast() + other.getLast());
    }

    private static long between(Instant from, Instant until) {
        return Duration.between(from, until).toSeconds();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    record Stay(UUID who, Place.Id site, Instant came, Instant until) {}

    record Site(Place.Id site, Place.Id gate, Place.Id room) {}
}
