package vn.truc.gate;

import java.util.List;
import java.util.Optional;
import vn.truc.measure.DeclareBeforeEntry;
import vn.truc.measure.InForce;
import vn.truc.measure.Rule;
import vn.truc.measure.TemperatureLimit;
import vn.truc.measure.Visitors;
import vn.truc.organisation.Unit;

/// The rules at this gate for one person: those of the person's own unit, or of the host, joined with the building's to
/// the
/// stricter; `deciders` says whose they are.
public record HouseRules(
        Optional<DeclareBeforeEntry> declaration,
        Optional<TemperatureLimit> temperature,
        Optional<Visitors> visitors,
        List<Unit.Id> deciders) {
    /// The rules of these units joined.
    static HouseRules of(List<InForce> deciding) {
        return new HouseRules(
                strictest(deciding, DeclareBeforeEntry.class),
                strictest(deciding, TemperatureLimit.class),
                strictest(deciding, Visitors.class),
                deciding.stream().map(InForce::unit).distinct().toList());
    }

    private static <R extends Rule> Optional<R> strictest(List<InForce> deciding, Class<R> kind) {
        return deciding.stream()
                .flatMap(inForce -> inForce.all(kind).stream())
                .reduce((one, other) -> kind.cast(one.stricter(other)));
    }
}
