package vn.truc.compliance.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /// So many units are all shown in one list.
    private static final int AT_ONCE = 150;

    private final Units units;
    private final Rights rights;

    UnitChoice(Units units, Rights rights) {
        this.units = units;
        this.rights = rights;
    }

    /// The unit asked for, or else one's own, or else the first within reach. The door has seen to the right.
    /// It is found with those above it, which the page shows.
    Unit chosen(Actor by, Right right, Optional<Unit.Id> asked, LocalDate day) {
        var id = asked.orElseGet(() -> rights.may(by, right, by.unit()) ? by.unit() : first(by, right));
        return units.upward(id, day).stream().findFirst().orElseThrow(() -> new NotFound("unit " + id + " on " + day));
    }

    /// Everything within reach, in the order of the line; where that is more than fits a list, what stands
    /// around the unit that is shown, so that one goes up and down branch by branch.
    List<Unit> within(Actor by, Right right, Unit shown, LocalDate day) {
        var roots = by.roots(right);
        if (roots.stream().anyMatch(root -> units.larger(root, AT_ONCE, day))) {
            return around(by, right, shown, units.children(shown.id(), day), day);
        }
        return roots.stream()
                .map(root -> units.subtree(root, day))
                .sorted(Comparator.comparingInt(subtree -> -subtree.size()))
                .flatMap(List::stream)
                .distinct()
                .limit(AT_MOST)
                .toList();
    }

    /// The unit asked for, or else the largest root within reach.
    Unit top(Actor by, Right right, Optional<Unit.Id> asked, LocalDate day) {
        if (asked.isPresent()) {
            return chosen(by, right, asked, day);
        }
        return units.named(by.roots(right), day).stream()
                .max(Comparator.comparingInt(unit -> units.size(unit.id(), day)))
                .orElseGet(() -> chosen(by, right, asked, day));
    }

    /// Where one can go from a unit: those above it within reach, itself, and everything below that fits a list.
    List<Unit> around(Actor by, Right right, Unit top, LocalDate day) {
        return around(by, right, top, units.subtree(top.id(), day), day);
    }

    /// The same with these units below.
    List<Unit> around(Actor by, Right right, Unit top, List<Unit> below, LocalDate day) {
        var above = units.upward(top.id(), day).reversed();
        var roots = by.roots(right);
        var reached = above.stream().dropWhile(unit -> !roots.contains(unit.id()));
        return Stream.of(units.named(roots, day).stream(), reached, Stream.of(top), below.stream())
                .flatMap(units -> units)
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
