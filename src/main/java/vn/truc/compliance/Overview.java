package vn.truc.compliance;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.truc.organisation.Unit;

/// Units with everything below them by days, counted: the picture for those who look after more than fit on a page.
public record Overview(List<LocalDate> days, List<Row> rows) {
    /// One unit with everything below it over the days.
    public record Row(Unit unit, List<Cell> cells) {}

    /// One unit with everything below it on one day: how many rules of units stand how.
    public record Cell(LocalDate day, Map<State, Integer> counts) {
        /// What has to be looked at; not applicable where nothing held.
        public State state() {
            return counts.keySet().stream().reduce(State.NOT_APPLICABLE, State::worse);
        }

        /// How many stand like this.
        public int count(State state) {
            return counts.getOrDefault(state, 0);
        }

        /// How many there are that ask for something.
        public int all() {
            return counts.entrySet().stream()
                    .filter(entry -> entry.getKey() != State.NOT_APPLICABLE)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /// How many rules of units stand how on this day.
    public Map<State, Long> count(LocalDate day) {
        var counts = new EnumMap<State, Long>(State.class);
        rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.day().equals(day))
                .forEach(cell -> cell.counts().forEach((state, units) -> counts.merge(state, (long) units, Long::sum)));
        return counts;
    }
}
