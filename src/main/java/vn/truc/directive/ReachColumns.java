package vn.truc.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.truc.measure.Reach;
import vn.truc.organisation.Area;
import vn.truc.organisation.Unit;

/// A reach as three columns: its kind, the units or the area it names, and the units it leaves out.
record ReachColumns(String kind, List<UUID> units, List<UUID> except) {
    static ReachColumns of(Reach reach) {
        return switch (reach) {
            case Reach.Line(var root, var except) ->
                new ReachColumns("LINE", List.of(root.value()), List.of(values(except)));
            case Reach.Territory(var area) -> new ReachColumns("TERRITORY", List.of(area.value()), List.of());
            case Reach.Listed(var units) -> new ReachColumns("LISTED", List.of(values(units)), List.of());
            case Reach.Nobody() -> new ReachColumns("NOBODY", List.of(), List.of());
        };
    }

    static ReachColumns of(ResultSet row) throws SQLException {
        return new ReachColumns(
                row.getString("reach_kind"), List.of(array(row, "reach_units")), List.of(array(row, "reach_except")));
    }

    Reach reach() {
        return switch (kind) {
            case "LINE" -> new Reach.Line(new Unit.Id(units.getFirst()), ids(except));
            case "TERRITORY" -> new Reach.Territory(new Area.Id(units.getFirst()));
            case "LISTED" -> new Reach.Listed(ids(units));
            case "NOBODY" -> new Reach.Nobody();
            default -> throw new IllegalStateException("No such reach: " + kind);
        };
    }

    static UUID[] array(ResultSet row, String column) throws SQLException {
        return (UUID[]) row.getArray(column).getArray();
    }

    static Set<Unit.Id> ids(Collection<UUID> values) {
        return values.stream().map(Unit.Id::new).collect(Collectors.toUnmodifiableSet());
    }

    static UUID[] values(Collection<Unit.Id> units) {
        return units.stream().map(Unit.Id::value).sorted().toArray(UUID[]::new);
    }
}
