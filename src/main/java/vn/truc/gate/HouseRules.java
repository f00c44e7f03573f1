package vn.truc.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.truc.measure.DeclareBeforeEntry;
import vn.truc.measure.InForce;
import vn.truc.measure.Rule;
import vn.truc.measure.TemperatureLimit;
import vn.truc.measure.Visitors;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// The rules at this gate for one person: those of the person's own unit, or of the host, joined with the building's
/// to the stricter; `deciders` says whose they are.
public record HouseRules(
        Optional<DeclareBeforeEntry> declaration,
        Optional<TemperatureLimit> temperature,
        Optional<Visitors> visitors,
        List<Unit.Id> deciders) {
    /// The rules of a unit joined with the building's.
    static HouseRules of(GateHouse.House house, Unit.Id unit, Map<Unit.Id, InForce> held) {
        return of(house, unit, held, Optional.empty());
    }

    /// The same for a person of the unit: what a document exempts them from, it does at the gate of any building.
    static HouseRules of(
            GateHouse.House house, Unit.Id unit, Map<Unit.Id, InForce> held, Person.Id person, List<String> functions) {
        return of(house, unit, held, Optional.of(new Exemptible(person, functions)));
    }

    private static HouseRules of(
            GateHouse.House house, Unit.Id unit, Map<Unit.Id, InForce> held, Optional<Exemptible> who) {
        var own = Optional.ofNullable(held.get(unit));
        var deciding = Stream.concat(Stream.of(unit), house.building().stream())
                .distinct()
                .flatMap(each -> Optional.ofNullable(held.get(each)).stream())
                .map(inForce -> who.map(person -> person.rules(inForce, own)).orElse(inForce))
                .toList();
        return new HouseRules(
                strictest(deciding, DeclareBeforeEntry.class),
                strictest(deciding, TemperatureLimit.class),
                strictest(deciding, Visitors.class),
                deciding.stream().map(InForce::unit).toList());
    }

    private static <R extends Rule> Optional<R> strictest(List<InForce> deciding, Class<R> kind) {
        return deciding.stream()
                .flatMap(inForce -> inForce.all(kind).stream())
                .reduce((one, other) -> kind.cast(one.stricter(other)));
    }

    /// Somebody who may be exempted, by name or by the work they do.
    private record Exemptible(Person.Id person, List<String> functions) {
        InForce rules(InForce inForce, Optional<InForce> own) {
            return own.map(unit -> unit.elsewhere(inForce, person, functions))
                    .orElse(inForce)
                    .forPerson(person, functions);
        }
    }
}
