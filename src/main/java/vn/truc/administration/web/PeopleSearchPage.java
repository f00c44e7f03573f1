package vn.truc.administration.web;

import java.util.List;
import java.util.Map;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;

/// People who were looked for; without words, those who come first.
public record PeopleSearchPage(String words, List<Staff> found, Map<Unit.Id, String> units, List<Unit> roots) {
    /// How a unit is called.
    public String unit(Unit.Id id) {
        return units.getOrDefault(id, "");
    }
}
