package vn.truc.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.truc.organisation.Area;
import vn.truc.organisation.Unit;

/// Reaches as rows of the database: several at once, each with its holder.
record ReachRows(List<Row> rows) {
    /// One row: the holder is the clause or exemption whose reach this is part of.
    record Row(
            UUID holder,
            String kind,
            @Nullable UUID unit,
            @Nullable UUID area) {}

    static ReachRows of(Map<UUID, Reach> reaches) {
        var rows = new ArrayList<Row>();
        reaches.forEach((holder, reach) -> {
            switch (reach) {
                case Reach.Line(var root, var except) -> {
                    rows.add(new Row(holder, "LINE", root.value(), null));
                    except.forEach(unit -> rows.add(new Row(holder, "EXCEPT", unit.value(), null)));
                }
                case Reach.Territory(var area) -> rows.add(new Row(holder, "TERRITORY", null, area.value()));
                case Reach.Listed(var units) ->
                    units.forEach(unit -> rows.add(new Row(holder, "LISTED", unit.value(), null)));
                case Reach.Nobody() -> {}
            }
        });
        return new ReachRows(rows);
    }

    /// Binds the rows for `unnest(:holders::uuid[], :kinds::text[], :reach_units::uuid[], :areas::uuid[])`.
    StatementSpec bind(StatementSpec statement) {
        return statement
                .param("holders", rows.stream().map(Row::holder).toArray(UUID[]::new))
                .param("kinds", rows.stream().map(Row::kind).toArray(String[]::new))
                .param("reach_units", rows.stream().map(Row::unit).toArray(UUID[]::new))
                .param("areas", rows.stream().map(Row::area).toArray(UUID[]::new));
    }

    /// The reach that these columns of one holder describe.
    static Reach reach(String[] kinds, @Nullable UUID[] units, @Nullable UUID[] areas) {
        var listed = new HashSet<Unit.Id>();
        var except = new HashSet<Unit.Id>();
        Unit.Id root = null;
        for (int row = 0; row < kinds.length; row++) {
            switch (kinds[row]) {
                case "TERRITORY" -> {
                    return new Reach.Territory(new Area.Id(Objects.requireNonNull(areas[row])));
                }
                case "LINE" -> root = new Unit.Id(Objects.requireNonNull(units[row]));
                case "EXCEPT" -> except.add(new Unit.Id(Objects.requireNonNull(units[row])));
                default -> listed.add(new Unit.Id(Objects.requireNonNull(units[row])));
            }
        }
        return root == null ? new Reach.Listed(listed) : new Reach.Line(root, except);
    }
}
