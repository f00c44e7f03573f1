package vn.truc.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.ImportDraft.Effect;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// Reads the lines of one day from a list of changes to the territory as one reform: what opens, merges, ends and goes
/// on elsewhere, and what is wrong with it, line by line.
final class AreaImport {
    static final Map<String, String> HEADS = heads();
    private static final Map<String, Change> CHANGES = changes();
    private static final Map<String, Area.Level> LEVELS = levels();

    private final Map<String, Area> standing;
    private final Set<String> known;
    private final LocalDate from;
    private final Map<String, Wanted> opened = new LinkedHashMap<>();
    private final Map<String, Wanted> touched = new LinkedHashMap<>();

    private AreaImport(Map<String, Area> standing, Set<String> known, LocalDate from) {
        this.standing = standing;
        this.known = known;
        this.from = from;
    }

    static ImportTable read(String content) {
        return ImportTable.read(content, HEADS, List.of("change", "code", "from"));
    }

    /// The lines of each day, the earliest first; a line without a day is said to lack it.
    static SortedMap<LocalDate, List<ImportTable.Row>> days(ImportTable table) {
        var days = new TreeMap<LocalDate, List<ImportTable.Row>>();
        table.rows().forEach(row -> {
            row.required("from");
            row.day("from")
                    .ifPresent(day ->
                            days.computeIfAbsent(day, _ -> new ArrayList<>()).add(row));
        });
        return days;
    }

    static List<String> codes(List<ImportTable.Row> rows) {
        return rows.stream()
                .flatMap(row -> Stream.of(row.text("code"), row.text("into")))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    /// New areas are of the era of this day: reforms use codes again.
    static String era(LocalDate day) {
        return String.valueOf(day.getYear());
    }

    /// The reform that the lines of a day ask for, with the areas that stand on that day under these codes, and the
    /// codes that are used in its era.
    static Plan plan(
            List<ImportTable.Row> rows,
            Map<String, Area> standing,
            Set<String> known,
            LocalDate from,
            Supplier<Area.Id> ids) {
        var list = new AreaImport(standing, known, from);
        rows.forEach(row -> list.take(row, ids));
        list.opened.values().forEach(list::check);
        list.touched.values().forEach(list::check);
        return list.plan();
    }

    private void take(ImportTable.Row row, Supplier<Area.Id> ids) {
        var code = row.required("code");
        var said = row.required("change");
        var change = Optional.ofNullable(CHANGES.get(ImportTable.plain(said)));
        if (change.isEmpty() && !said.isEmpty()) {
            row.wrong("change", "organisation.import.change", said);
        }
        change.filter(known -> !code.isEmpty()).ifPresent(what -> {
            var wanted = what == Change.OPEN ? opening(row, code, ids) : changing(row, code, what);
            var list = what == Change.OPEN ? opened : touched;
            wanted.ifPresent(wish -> {
                if (list.putIfAbsent(code, wish) != null) {
                    row.wrong("code", "organisation.import.twice", code);
                }
            });
        });
    }

    private Optional<Wanted> opening(ImportTable.Row row, String code, Supplier<Area.Id> ids) {
        var name = row.required("name");
        var said = row.required("level");
        var level = LEVELS.get(ImportTable.plain(said));
        if (level == null) {
            if (!said.isEmpty()) {
                row.wrong("level", "organisation.import.level", said);
            }
            return Optional.empty();
        }
        if (known.contains(code)) {
            row.wrong("code", "organisation.import.area_known", code, era(from));
        }
        return Optional.of(
                new Wanted(row, Change.OPEN, new Area(ids.get(), era(from), code, name, level), row.required("into")));
    }

    private Optional<Wanted> changing(ImportTable.Row row, String code, Change what) {
        var area = standing.get(code);
        if (area == null) {
            row.wrong("code", "organisation.area.not_there", code);
            return Optional.empty();
        }
        return Optional.of(new Wanted(row, what, area, what == Change.END ? "" : row.required("into")));
    }

    private void check(Wanted wanted) {
        if (wanted.into.isEmpty()) {
            return;
        }
        var target = target(wanted);
        if (target == null) {
            wanted.row.wrong("into", "organisation.area.not_there", wanted.into);
        } else if (ends(target)) {
            wanted.row.wrong("into", "organisation.import.area_ends", wanted.into);
        } else if (wanted.change == Change.MERGE
                ? target.equals(wanted.area)
                : target.level().compareTo(wanted.area.level()) >= 0) {
            wanted.row.wrong("into", "organisation.import.area_within", wanted.into);
        }
    }

    /// What comes goes before what has the same code and was there; nothing goes into itself.
    private @Nullable Area target(Wanted wanted) {
        var comes = opened.get(wanted.into);
        return comes != null && !comes.equals(wanted) ? comes.area : standing.get(wanted.into);
    }

    private boolean ends(Area area) {
        var wanted = touched.get(area.code());
        return wanted != null && wanted.area.equals(area) && wanted.change != Change.MOVE;
    }

    private Plan plan() {
        var merged = new HashMap<Area.Id, Area.Id>();
        var ended = new HashSet<Area.Id>();
        var moved = new HashMap<Area.Id, Area.Id>();
        Stream.concat(opened.values().stream(), touched.values().stream())
                .forEach(wanted -> Optional.ofNullable(target(wanted))
                        .map(Area::id)
                        .ifPresentOrElse(
                                into -> (wanted.change == Change.MERGE ? merged : moved).put(wanted.area.id(), into),
                                () -> ended.add(wanted.area.id())));
        var openings = opened.values().stream()
                .map(wanted -> new Areas.Opening(
                        wanted.area.id(),
                        null,
                        wanted.area.era(),
                        wanted.area.code(),
                        wanted.area.name(),
                        wanted.area.level()))
                .toList();
        return new Plan(
                new AreaReforms.Reform(from, openings, merged, ended, moved),
                List.copyOf(opened.values()),
                List.copyOf(touched.values()));
    }

    private static Map<String, String> heads() {
        var heads = new HashMap<String, String>();
        var names = Map.of(
                "change", "thaydoi change",
                "code", "ma madiaban code areacode",
                "name", "ten tendiaban name areaname",
                "level", "cap level",
                "into", "vao vaodiaban nhapvao thuoc into within",
                "from", "tungay from since");
        names.forEach((column, all) -> List.of(all.split(" ")).forEach(head -> heads.put(head, column)));
        return Map.copyOf(heads);
    }

    private static Map<String, Change> changes() {
        return words(Map.of(
                Change.OPEN, "moi lap thanhlap open new",
                Change.MERGE, "nhap sapnhap merge",
                Change.MOVE, "chuyen move",
                Change.END, "ketthuc chamdut giaithe end"));
    }

    private static Map<String, Area.Level> levels() {
        return words(Map.of(
                Area.Level.PROVINCE, "tinh thanhpho province",
                Area.Level.DISTRICT, "huyen quan thixa district",
                Area.Level.COMMUNE, "xa phuong thitran dackhu commune ward",
                Area.Level.HAMLET, "thon lang ban ap todanpho hamlet"));
    }

    private static <T> Map<String, T> words(Map<T, String> of) {
        var words = new HashMap<String, T>();
        of.forEach((meant, all) -> Arrays.stream(all.split(" ")).forEach(word -> words.put(word, meant)));
        return Map.copyOf(words);
    }

    /// What happens to an area.
    enum Change {
        OPEN,
        MERGE,
        MOVE,
        END
    }

    /// An area as the list wants it.
    record Wanted(ImportTable.Row row, Change change, Area area, String into) {
        private Effect effect(LocalDate from) {
            return new Effect(
                    area.code(), area.name(), Message.of("organisation.import.area." + change, into, Words.day(from)));
        }
    }

    /// What would be done.
    record Plan(AreaReforms.Reform reform, List<Wanted> opened, List<Wanted> touched) {
        List<Effect> openings() {
            return effects(opened, Change.OPEN);
        }

        List<Effect> changes() {
            return effects(touched, Change.MOVE);
        }

        List<Effect> endings() {
            var endings = new ArrayList<>(effects(touched, Change.MERGE));
            endings.addAll(effects(touched, Change.END));
            return List.copyOf(endings);
        }

        /// Says at the line of an area why it cannot be so.
        void object(AreaReformRepository.Objection objection) {
            touched.stream()
                    .filter(wanted -> wanted.area.id().equals(objection.about()))
                    .findFirst()
                    .ifPresent(wanted -> wanted.row.wrong("code", objection.key(), objection.code()));
        }

        private List<Effect> effects(List<Wanted> wanted, Change change) {
            return wanted.stream()
                    .filter(one -> one.change == change)
                    .map(one -> one.effect(reform.from()))
                    .toList();
        }
    }
}
