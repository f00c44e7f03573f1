package vn.truc.attendance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.truc.attendance.HomeDay;
import vn.truc.attendance.PresentDay;
import vn.truc.page.FormErrors;

/// One’s own days of a month, newest first, with what one may say about them; today’s check-in and roll call.
public record OwnAttendance(
        LocalDate today,
        LocalDate month,
        List<PresentDay> days,
        HomeDay now,
        UUID newId,
        boolean head,
        boolean above,
        FormErrors errors) {
    /// On how many days of the month one really worked from home.
    public long homeDays() {
        return days.stream().filter(PresentDay::workedAtHome).count();
    }
}
