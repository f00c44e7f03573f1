package vn.truc.compliance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.truc.organisation.Unit;

/// Units by days: the picture by which Trực is known.
public record Grid(List<LocalDate> days, List<Row> rows) {
    /// One unit over the days.
    public record Row(Unit unit, List<Cell> cells) {}

    /// One unit on one day: the worst of what it stands for.
    public record Cell(LocalDate day, List<Standing> standings) {
        /// What has to be looked at; not applicable where nothing held.
        public State state() {
            return standings.stream().map(Standing::state).reduce(State.NOT_APPLICABLE, State::worse);
        }

        /// The standings that make the cell what it is.
        public List<Standing> decisive() {
            return standings.stream()
                    .filter(standing -> standing.state() == state())
                    .toList();
        }
    }

    /// How many units stand how on this day.
    public Map<State, Long> count(LocalDate day) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.day().equals(day))
                .collect(Collectors.groupingBy(Cell::state, Collectors.counting()));
    }
}
