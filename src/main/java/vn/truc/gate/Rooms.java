package vn.truc.gate;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.Visitors;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// Rooms inside a building: whoever the gate has let in says at the poster of a room that they are there. Nothing is
/// checked a second time but how many the room holds and, for visitors, in which rooms they are received. One is in one
/// room at a time; leaving the building ends it.
@Service
@Transactional
public class Rooms {
    private final RoomRepository repository;
    private final VisitorRepository visitors;
    private final GateHouse houses;
    private final Places places;
    private final Acting acting;
    private final Audit audit;
    private final OfficeClock clock;

    Rooms(
            RoomRepository repository,
            VisitorRepository visitors,
            GateHouse houses,
            Places places,
            Acting acting,
            Audit audit,
            OfficeClock clock) {
        this.repository = repository;
        this.visitors = visitors;
        this.houses = houses;
        this.places = places;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /// The room at which a poster hangs; empty for the poster of a gate.
    @Transactional(readOnly = true)
    public Optional<Place.Housed> at(Poster poster) {
        return houses.room(poster.place());
    }

    /// A room as somebody sees it at its poster; empty for the poster of a gate.
    @Transactional(readOnly = true)
    public Optional<Standing> standing(Actor by, Poster poster) {
        var who = by.person().id().value();
        return at(poster)
                .map(room -> new Standing(
                        room.place(),
                        room.site(),
                        repository.inside(who, room.site().id()).isPresent(),
                        repository.now(who).filter(room.place().id()::equals).isPresent(),
                        repository.count(room.place().id())));
    }

    /// The room in which a visitor is now.
    public Optional<Place> of(Visitor.Id visitor) {
        return acting.as(Guests.PART, () -> repository.now(visitor.value()).flatMap(places::find));
    }

    /// Somebody who works here is in the room at this poster from now on, and in no other; the same again changes
    /// nothing.
    public Outcome<Place> enter(Actor by, Poster poster) {
        var room = at(poster).orElseThrow(() -> new NotFound("room"));
        return enter(by.person().id().value(), by.author(), room);
    }

    /// The same for a visitor, who is received in some rooms only where the rules say so.
    public Outcome<Place> enter(Visitor.Id id, Poster poster) {
        return acting.as(Guests.PART, () -> {
            var visitor = visitors.find(id).orElseThrow(() -> new NotFound("visit"));
            var room = at(poster);
            if (room.isEmpty()) {
                return Outcome.refused(FormErrors.at("code", Message.of("gate.room.error.gate")));
            }
            var only = receivedIn(visitor, room.get());
            return only.isEmpty() || only.stream().anyMatch(room.get().place().name()::equalsIgnoreCase)
                    ? enter(id.value(), author(id), room.get())
                    : Outcome.refused(
                            FormErrors.at("code", Message.of("gate.room.error.only", String.join(", ", only))));
        });
    }

    /// The names of the rooms in which a visitor is received; none where any will do.
    private Set<String> receivedIn(Visitor visitor, Place.Housed room) {
        var house = new GateHouse.House(room.place(), room.site(), room.occupants(), room.most());
        return houses.rules(house, visitor.unit(), clock.today())
                .visitors()
                .map(Visitors::onlyIn)
                .orElse(Set.of());
    }

    private Author author(Visitor.Id visitor) {
        return new Author(visitors.bodyOf(visitor).orElseThrow().value(), null, Guests.PART);
    }

    private Outcome<Place> enter(UUID who, Author author, Place.Housed room) {
        var place = room.place();
        repository.lock(who, place.id());
        var inside = repository.inside(who, room.site().id());
        if (inside.isEmpty()) {
            return Outcome.refused(FormErrors.at(
                    "code", Message.of("gate.room.error.outside", room.site().name())));
        }
        if (repository.now(who).filter(place.id()::equals).isPresent()) {
            return Outcome.done(place);
        }
        // The cap of the room itself: that of the building is kept at its gates.
        if (place.headcount().isPresent()
                && repository.count(place.id()) >= place.headcount().getAsInt()) {
            return Outcome.refused(FormErrors.at(
                    "code",
                    Message.of(
                            "gate.room.error.full",
                            place.name(),
                            place.headcount().getAsInt())));
        }
        leave(who, author);
        repository.enter(clock.newId(), inside.get(), who, place.id(), clock.now(), clock.today());
        audit.write(new Audit.Line(
                clock.newId(),
                author,
                "gate.room-entered",
                who,
                Map.of("room", place.id().toString())));
        return Outcome.done(place);
    }

    /// A visitor leaves the room where they are.
    public void leave(Visitor.Id visitor) {
        acting.as(Guests.PART, () -> {
            leave(visitor.value(), author(visitor));
            return visitor;
        });
    }

    /// Somebody leaves the room where they are; the same again changes nothing.
    public void leave(Actor by) {
        leave(by.person().id().value(), by.author());
    }

    private void leave(UUID who, Author author) {
        var room = repository.now(who);
        if (repository.leave(who, clock.now())) {
            room.ifPresent(left -> audit.write(
                    new Audit.Line(clock.newId(), author, "gate.room-left", who, Map.of("room", left.toString()))));
        }
    }

    /// A room: whether whoever asks is inside the building, and in the room, and how many are in it.
    public record Standing(Place room, Place site, boolean inside, boolean here, int count) {}
}
