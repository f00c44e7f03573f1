package vn.truc.meeting.web;

import java.time.LocalDate;
import java.util.List;
import vn.truc.meeting.Meeting;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// The meetings of a unit and below.
public record MeetingsPage(Unit unit, LocalDate today, List<Line> lines, boolean registers) {
    /// The same as a list to take along.
    public Table table() {
        var rows = Table.of(
                Message.of("meeting.title"),
                today,
                "meeting.name",
                "meeting.csv.starts",
                "meeting.csv.unit",
                "meeting.place",
                "meeting.in-room",
                "meeting.online",
                "meeting.points",
                "meeting.reason",
                "meeting.csv.state");
        lines.forEach(line -> {
            var meeting = line.meeting();
            rows.row(
                    meeting.title(),
                    meeting.starts(),
                    line.unit(),
                    meeting.place(),
                    meeting.size().inRoom(),
                    meeting.size().online(),
                    String.join(", ", meeting.points()),
                    meeting.reason(),
                    meeting.cancelled() ? Message.of("meeting.off") : "");
        });
        return rows.table();
    }

    /// A meeting in the list.
    public record Line(Meeting meeting, String unit, boolean mayCallOff) {}
}
