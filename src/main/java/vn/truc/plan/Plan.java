package vn.truc.plan;

import java.time.Instant;
import vn.truc.directive.Directive;
import vn.truc.organisation.Area;
import vn.truc.organisation.Person;

/// A directive that stands ready for a level in an area: approved beforehand, as it was at this edit.
public record Plan(
        Directive.Id directive, Area.Id area, int level, int edit, Person.Id approvedBy, Instant approvedAt) {
    /// Whether this is the same plan, approved by the same hand, at whatever moment.
    boolean sameAs(Plan other) {
        return directive.equals(other.directive)
                && area.equals(other.area)
                && level == other.level
                && edit == other.edit
                && approvedBy.equals(other.approvedBy);
    }
}
