package vn.truc.gate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.database.Once;
import vn.truc.measure.InForce;
import vn.truc.measure.Measures;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Unit;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;

/// The house behind a gate: which bodies are in it, and whose rules decide for whom.
@Component
class GateHouse implements Admissions.Rules {
    private static final Set<Place.Kind> INNER =
            EnumSet.of(Place.Kind.FLOOR, Place.Kind.ROOM, Place.Kind.RECEPTION_ROOM);

    private final Places places;
    private final Measures measures;

    GateHouse(Places places, Measures measures) {
        this.places = places;
        this.measures = measures;
    }

    /// The house, for a guard of a body that is housed there.
    House open(Actor by, Place.Id gate) {
        var house = find(gate).orElseThrow(() -> new NotFound("gate"));
        if (!guards(by, house)) {
            throw new NotAllowed(Right.WORK_GATE + " at gate " + gate);
        }
        return house;
    }

    /// Whether somebody works at this gate: a guard of a body that is housed there, while there is such a gate.
    boolean guards(Actor by, Place.Id gate) {
        return find(gate).filter(house -> guards(by, house)).isPresent();
    }

    private static boolean guards(Actor by, House house) {
        return by.holds(Right.WORK_GATE) && house.bodies().contains(by.person().body());
    }

    /// The house behind a gate, whoever asks.
    Optional<House> find(Place.Id gate) {
        return places.housed(gate)
                .filter(found -> found.place().kind() == Place.Kind.GATE)
                .map(found -> new House(found.place(), found.site(), found.occupants(), found.most()));
    }

    /// The room behind a poster, with its house; empty for a gate.
    Optional<Place.Housed> room(Place.Id place) {
        return places.housed(place).filter(found -> INNER.contains(found.place().kind()));
    }

    /// The place where a poster hangs or may hang, for a guard of a body that is housed there: a gate or a room.
    Place.Housed openPlace(Actor by, Place.Id place) {
        var found = room(place);
        if (found.isEmpty()) {
            var house = open(by, place);
            return new Place.Housed(house.gate(), house.site(), house.occupants(), house.most());
        }
        if (!by.holds(Right.WORK_GATE)
                || found.get().occupants().stream()
                        .noneMatch(
                                occupant -> occupant.body().equals(by.person().body()))) {
            throw new NotAllowed(Right.WORK_GATE + " at room " + place);
        }
        return found.get();
    }

    /// The rooms and floors of a site.
    List<Place> rooms(Place.Id site) {
        return places.within(site).stream()
                .filter(place -> INNER.contains(place.kind()))
                .toList();
    }

    /// The gates of the buildings where a body is.
    List<Place.Id> gates(Unit.Id body) {
        return places.gatesOf(body).stream().map(Place::id).toList();
    }

    /// The bodies whose rules hold for all in the buildings where a body is.
    Set<Unit.Id> ruling(Unit.Id body) {
        return Once.ask(
                new Once.Question("gate.ruling", body),
                () -> places.sitesOf(body).stream()
                        .flatMap(site -> places.occupants(site.id()).stream())
                        .filter(Place.Occupant::rulesForAll)
                        .map(Place.Occupant::body)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Map<Unit.Id, InForce> inForce(Collection<Unit.Id> units, LocalDate day) {
        return measures.inForce(units, day).stream().collect(Collectors.toMap(InForce::unit, Function.identity()));
    }

    /// The most people who may be inside at once.
    OptionalInt most(Place.Id gate) {
        return places.housed(gate).map(Place.Housed::most).orElse(OptionalInt.empty());
    }

    /// The rules for somebody visiting this unit: the unit's and, where one body's hold for all, the
    /// building's.
    HouseRules rules(House house, Unit.Id unit, LocalDate day) {
        var units = new HashSet<>(Set.of(unit));
        house.building().ifPresent(units::add);
        return HouseRules.of(house, unit, inForce(units, day));
    }

    /// A gate with its site, the bodies housed there and the most people who may be inside.
    record House(Place gate, Place site, List<Place.Occupant> occupants, OptionalInt most) {
        Set<Unit.Id> bodies() {
            return occupants.stream().map(Place.Occupant::body).collect(Collectors.toUnmodifiableSet());
        }

        /// The body whose rules hold for the whole building.
        Optional<Unit.Id> building() {
            return occupants.stream()
                    .filter(Place.Occupant::rulesForAll)
                    .map(Place.Occupant::body)
                    .findFirst();
        }
    }
}
