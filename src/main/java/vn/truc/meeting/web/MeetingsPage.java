package vn.truc.meeting.web;

import java.time.LocalDate;
import java.util.List;
import vn.truc.meeting.Meeting;
import vn.truc.organisation.Unit;

/// The meetings of a unit and below.
public record MeetingsPage(Unit unit, LocalDate today, List<Line> lines, boolean registers) {
    /// A meeting in the list.
    public record Line(Meeting meeting, String unit, boolean mayCallOff) {}
}
