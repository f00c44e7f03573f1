package vn.truc.access;

import java.util.Set;
import vn.truc.organisation.Unit;

/// Rights on a unit and everything below it in today's line.
public record Grant(Unit.Id root, Set<Right> rights) {}
