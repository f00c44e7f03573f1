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
    /// The rules of a unit, where it is the person's own with what the person is exempted from, joined with the
    /// building's.
    static HouseRules of(GateHouse.House house, Unit.Id unit, Map<Unit.Id, InForce> held, Optional<Person.Id> person) {
        var deciding = Stream.concat(Stream.of(unit), house.building().stream())
                .distinct()
                .flatMap(each -> Optional.ofNullable(held.get(each)).stream())
                .map(inForce ->
                        person.map(who -> inForce.forPerson(who, List.of())).orElse(inForce))
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
}
