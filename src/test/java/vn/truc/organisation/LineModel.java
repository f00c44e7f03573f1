package vn.truc.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The line as one would keep it on paper: for each unit, from which day it stands under whom; nobody: closed.
final class LineModel {
    private final Map<Unit.Id, NavigableMap<LocalDate, Optional<Unit.Id>>> places = new HashMap<>();
    private final Unit.Id top;
    private final LocalDate start;

    LineModel(Unit.Id top, LocalDate start) {
        this.top = top;
        this.start = start;
    }

    void open(Unit.Id unit, Unit.Id under, LocalDate from) {
        places.put(unit, new TreeMap<>(Map.of(from, Optional.of(under))));
    }

    void move(Unit.Id unit, Unit.Id under, LocalDate from) {
        place(unit).put(from, Optional.of(under));
    }

    void close(Unit.Id unit, LocalDate from) {
        place(unit).put(from, Optional.empty());
    }

    boolean mayOpen(Unit.Id under, LocalDate from) {
        return opensForGood(under, from);
    }

    boolean mayMove(Unit.Id unit, Unit.Id under, LocalDate from) {
        return opensForGood(unit, from)
                && opensForGood(under, from)
                && !from.isBefore(place(unit).lastKey())
                && daysFrom(from).noneMatch(day -> above(under, day).containsKey(unit));
    }

    boolean mayClose(Unit.Id unit, LocalDate from) {
        return opensForGood(unit, from)
                && !from.isBefore(place(unit).lastKey())
                && from.isAfter(place(unit).firstKey())
                && childrenFrom(unit, from).isEmpty();
    }

    boolean mayMerge(Unit.Id unit, Unit.Id into, LocalDate from) {
        return mayMove(unit, into, from)
                && from.isAfter(place(unit).firstKey())
                && childrenFrom(unit, from).stream()
                        .allMatch(child -> !place(child).lastKey().isAfter(from));
    }

    void merge(Unit.Id unit, Unit.Id into, LocalDate from) {
        childrenFrom(unit, from).forEach(child -> move(child, into, from));
        close(unit, from);
    }

    /// The unit and everybody above it on a day, with the distance; nothing for one that is closed.
    Map<Unit.Id, Integer> above(Unit.Id unit, LocalDate day) {
        var above = new HashMap<Unit.Id, Integer>();
        var at = Optional.of(unit);
        for (int depth = 0; at.isPresent() && stands(at.get(), day); depth++) {
            above.put(at.get(), depth);
            at = at.get().equals(top)
                    ? Optional.empty()
                    : place(at.get()).floorEntry(day).getValue();
        }
        return above;
    }

    Set<Unit.Id> units() {
        return places.keySet();
    }

    Stream<LocalDate> daysFrom(LocalDate from) {
        return Stream.concat(Stream.of(from), places.values().stream().flatMap(place -> place.keySet().stream()))
                .filter(day -> !day.isBefore(from))
                .distinct();
    }

    private Set<Unit.Id> childrenFrom(Unit.Id unit, LocalDate from) {
        var children = new HashSet<Unit.Id>();
        daysFrom(from)
                .forEach(day -> places.keySet().stream()
                        .filter(child -> stands(child, day)
                                && place(child).floorEntry(day).getValue().equals(Optional.of(unit)))
                        .forEach(children::add));
        return children;
    }

    private boolean stands(Unit.Id unit, LocalDate day) {
        if (unit.equals(top)) {
            return !day.isBefore(start);
        }
        var entry = place(unit).floorEntry(day);
        return entry != null && entry.getValue().isPresent();
    }

    private boolean opensForGood(Unit.Id unit, LocalDate from) {
        return stands(unit, from)
                && (unit.equals(top) || place(unit).lastEntry().getValue().isPresent());
    }

    private NavigableMap<LocalDate, Optional<Unit.Id>> place(Unit.Id unit) {
        return Objects.requireNonNull(places.get(unit));
    }
}
