package vn.truc.attendance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.truc.attendance.Attendance;
import vn.truc.attendance.PresentDay.Standing;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// How many people of each unit stood how on a day: no names.
public record AttendanceCounts(Unit unit, LocalDate day, List<Attendance.Counts> counts) {
    /// What is counted, in the order of its columns.
    public static final List<Standing> COUNTED = List.of(
            Standing.AS_PLANNED,
            Standing.CAME_THOUGH_HOME,
            Standing.NOT_THERE,
            Standing.NOT_BEGUN,
            Standing.AWAY,
            Standing.ISOLATED,
            Standing.UNKNOWN);

    /// The same as a list to take along.
    public Table table() {
        var heads = Stream.concat(
                        Stream.of("attendance.of-unit"),
                        COUNTED.stream().map(standing -> "attendance.standing." + standing))
                .toArray(String[]::new);
        var rows = Table.of(Message.of("attendance.counts"), day, heads);
        counts.forEach(each -> rows.row(
                Stream.concat(Stream.of(each.unit().name()), COUNTED.stream().map(each::of))
                        .toArray()));
        return rows.table();
    }

    /// How many stood so over all units.
    public long total(Standing standing) {
        return counts.stream().mapToLong(unit -> unit.of(standing)).sum();
    }
}
