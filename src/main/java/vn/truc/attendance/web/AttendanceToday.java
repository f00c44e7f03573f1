package vn.truc.attendance.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Pressing;
import vn.truc.access.TodayPart;
import vn.truc.attendance.Attendance;
import vn.truc.calendar.OfficeClock;

/// On somebody’s day at home: begin and end of work, and the roll call that waits for an answer.
@Component
class AttendanceToday implements TodayPart {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Attendance attendance;
    private final OfficeClock clock;

    AttendanceToday(Attendance attendance, OfficeClock clock) {
        this.attendance = attendance;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        return Optional.of(actor)
                .filter(attendance::atHome)
                .map(attendance::today)
                .map(day -> {
                    var card = TEMPLATES.attendanceToday(day, clock.newId());
                    return day.roll().isPresent() ? Pressing.beforeAnHour(card) : card;
                });
    }
}
