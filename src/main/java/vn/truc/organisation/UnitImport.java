package vn.truc.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.ImportDraft.Effect;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// Compares a list of units with the line as it stands: what would be opened, renamed, moved, and what is wrong.
final class UnitImport {
    static final Map<String, String> HEADS = heads();

    private final Map<String, Known> known;
    private final Known root;
    private final Map<String, Wanted> wanted = new LinkedHashMap<>();
    private final LocalDate today;

    private UnitImport(Map<String, Known> known, Known root, LocalDate today) {
        this.known = known;
        this.root = root;
        this.today = today;
    }

    static ImportTable read(String content) {
        return ImportTable.read(content, HEADS, List.of("code", "name"));
    }

    static Plan plan(ImportTable table, Map<String, Known> known, Known root, LocalDate today) {
        var units = new UnitImport(known, root, today);
        table.rows().forEach(units::take);
        units.wanted.values().forEach(units::check);
        units.refuseCircles();
        return units.plan();
    }

    private void take(ImportTable.Row row) {
        var code = row.required("code");
        var name = row.required("name");
        var wish = new Wanted(
                row,
                code,
                row.text("parent"),
                name,
                row.text("short").isEmpty() ? name : row.text("short"),
                row.text("abbreviation"),
                row.yes("seal"),
                row.text("phone"),
                row.day("from").orElse(today));
        if (!code.isEmpty() && wanted.putIfAbsent(code, wish) != null) {
            row.wrong("code", "organisation.import.twice", code);
        }
    }

    private void check(Wanted unit) {
        var now = known.get(unit.code);
        if (now != null) {
            checkKnown(unit, now);
        }
        if (isRoot(unit)) {
            return;
        }
        var parentCode = parent(unit);
        var above = wanted.get(parentCode);
        var parent = known.get(parentCode);
        if (parent == null && above == null) {
            unit.row.wrong("parent", "organisation.import.no_parent", parentCode);
        } else if (parent != null && (!parent.within || !parent.open)) {
            unit.row.wrong("parent", "organisation.import.outside", parentCode);
        } else if ((now == null || moves(unit, now)) && opens(parentCode).isAfter(unit.from)) {
            unit.row.wrong("from", "organisation.import.parent_later", parentCode);
        }
    }

    private void checkKnown(Wanted unit, Known now) {
        if (!now.within || !now.open) {
            unit.row.wrong("code", "organisation.import.outside", unit.code);
            return;
        }
        if (now.seal != unit.seal) {
            unit.row.wrong("seal", "organisation.import.seal", unit.code);
        }
        boolean renamedTooEarly = renames(unit, now) && unit.from.isBefore(now.lastName);
        boolean movedTooEarly = !isRoot(unit) && moves(unit, now) && unit.from.isBefore(now.lastMove);
        if (renamedTooEarly || movedTooEarly) {
            unit.row.wrong("from", "organisation.before_last_change");
        }
    }

    private void refuseCircles() {
        for (var unit : wanted.values()) {
            var seen = new HashSet<String>();
            @Nullable String at = unit.code;
            while (at != null && !at.equals(root.code) && seen.add(at)) {
                var above = wanted.get(at);
                at = above != null
                        ? parent(above)
                        : Optional.ofNullable(known.get(at)).map(k -> k.parent).orElse(null);
            }
            if (at != null && !at.equals(root.code)) {
                unit.row.wrong("parent", "organisation.import.circle");
            }
        }
    }

    private Plan plan() {
        var plan =
                new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var unit : wanted.values()) {
            var now = known.get(unit.code);
            if (now == null) {
                plan.opened.add(unit.opensBelow(parent(unit)));
            } else {
                compare(unit, now, plan);
            }
        }
        return plan;
    }

    private void compare(Wanted unit, Known now, Plan plan) {
        boolean renamed = renames(unit, now);
        boolean moved = !isRoot(unit) && moves(unit, now);
        boolean called = !unit.phone.isEmpty() && !unit.phone.equals(now.phone);
        if (renamed) {
            plan.renamed.add(unit);
        }
        if (moved) {
            plan.moved.add(unit.opensBelow(parent(unit)));
        }
        if (called) {
            plan.called.add(unit);
        }
        if (!renamed && !moved && !called) {
            plan.unchanged.add(unit);
        }
    }

    private boolean renames(Wanted unit, Known now) {
        return !(unit.name.equals(now.name)
                && unit.shortName.equals(now.shortName)
                && unit.abbreviation.equals(now.abbreviation));
    }

    private boolean moves(Wanted unit, Known now) {
        return !Objects.equals(parent(unit), now.parent);
    }

    private boolean isRoot(Wanted unit) {
        return unit.code.equals(root.code);
    }

    private String parent(Wanted unit) {
        return unit.parent.isEmpty() ? root.code : unit.parent;
    }

    private LocalDate opens(String code) {
        var now = known.get(code);
        if (now != null) {
            return now.opened;
        }
        return Objects.requireNonNull(wanted.get(code)).from;
    }

    private static Map<String, String> heads() {
        var heads = new HashMap<String, String>();
        var names = Map.of(
                "code", "ma madonvi code unitcode",
                "parent", "macaptren capten captren madonvicaptren parent parentcode",
                "name", "ten tendonvi name unitname",
                "short", "tengon tenngan tenviettat shortname short",
                "abbreviation", "viettat kyhieu abbreviation",
                "seal", "condau seal",
                "phone", "dienthoai sodienthoai phone telephone",
                "from", "tungay from since");
        names.forEach((column, all) -> List.of(all.split(" ")).forEach(head -> heads.put(head, column)));
        return Map.copyOf(heads);
    }

    /// A unit as it stands, and whether it is open for good and within the reach of the import.
    record Known(
            Unit.Id id,
            String code,
            @Nullable String parent,
            String name,
            String shortName,
            String abbreviation,
            String phone,
            boolean seal,
            LocalDate opened,
            LocalDate lastName,
            LocalDate lastMove,
            boolean open,
            boolean within) {}

    /// A unit as the list wants it.
    record Wanted(
            ImportTable.Row row,
            String code,
            String parent,
            String name,
            String shortName,
            String abbreviation,
            boolean seal,
            String phone,
            LocalDate from) {
        Wanted opensBelow(String code) {
            return new Wanted(row, this.code, code, name, shortName, abbreviation, seal, phone, from);
        }

        Effect effect(String what, Object... arguments) {
            return new Effect(code, name, Message.of(what, arguments));
        }
    }

    /// What would be done.
    record Plan(
            List<Wanted> opened,
            List<Wanted> renamed,
            List<Wanted> moved,
            List<Wanted> called,
            List<Wanted> unchanged) {
        List<Effect> openings() {
            return opened.stream()
                    .map(unit -> unit.effect("organisation.import.opens", unit.parent, Words.day(unit.from)))
                    .toList();
        }

        List<Effect> changes() {
            var changes = new ArrayList<Effect>();
            renamed.forEach(unit -> changes.add(unit.effect("organisation.import.renames", Words.day(unit.from))));
            moved.forEach(
                    unit -> changes.add(unit.effect("organisation.import.moves", unit.parent, Words.day(unit.from))));
            called.forEach(unit -> changes.add(unit.effect("organisation.import.calls", unit.phone)));
            return changes;
        }
    }
}
