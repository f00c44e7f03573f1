package vn.truc.health.web;

import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.organisation.Unit;

/// Which unit a page is about when none was named.
final class HealthUnits {
    private HealthUnits() {}

    static Unit.Id first(Actor by, Right right) {
        var roots = by.roots(right);
        return roots.contains(by.unit()) ? by.unit() : roots.iterator().next();
    }
}
