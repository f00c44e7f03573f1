package vn.truc.compliance.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotFound;

/// The units that somebody may choose from, by the reach of a right.
@Component
class UnitChoice {
    private static final int AT_MOST = 500;

    private final Units units;
    private final Rights rights;

    UnitChoice(Units units, Rights rights) {
        this.units = units;
        this.rights = rights;
    }

    /// The unit asked for, or else one's own, or else the first within reach. The door has seen to the right.
    Unit chosen(Actor by, Right right, Optional<Unit.Id> asked, LocalDate day) {
        var id = asked.orElseGet(() -> rights.may(by, right, by.unit()) ? by.unit() : first(by, right));
        return units.find(id, day).orElseThrow(() -> new NotFound("unit " + id + " on " + day));
    }

    /// Everything within reach, in the order of the line.
    List<Unit> within(Actor by, Right right, LocalDate day) {
        return by.roots(right).stream()
                .map(root -> units.subtree(root, day))
                .sorted(Comparator.comparingInt(subtree -> -subtree.size()))
                .flatMap(List::stream)
                .distinct()
                .limit(AT_MOST)
                .toList();
    }

    private static Unit.Id first(Actor by, Right right) {
        return by.roots(right).stream()
                .min(Comparator.comparing(Unit.Id::value))
                .orElseThrow(() -> new NotFound("a unit within reach"));
    }
}
