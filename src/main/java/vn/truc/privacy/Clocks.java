package vn.truc.privacy;

import java.time.LocalDate;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.page.Words;

/// The clocks of a request (NĐ 356/2025/NĐ-CP, to be checked against the original): it is acknowledged within
/// two working days; withdrawing, restricting and objecting are done within fifteen days, everything else
/// within ten; one extension of fifteen days at most.
public record Clocks(LocalDate acknowledge, LocalDate done) {
    private static final int WORKING_DAYS = 2;
    private static final int DAYS = 10;
    private static final int MORE_DAYS = 15;
    private static final int EXTENSION = 15;

    /// The last days of a request as it stands.
    static Clocks of(PrivacyRequest request, WorkingCalendar calendar) {
        var asked = request.asked().atZone(Words.OFFICE_ZONE).toLocalDate();
        var done = asked.plusDays(request.kind().longer() ? MORE_DAYS : DAYS);
        return new Clocks(
                calendar.plusWorkingDays(asked, WORKING_DAYS),
                request.extended().isPresent() ? done.plusDays(EXTENSION) : done);
    }

    /// Whether the request is late on a day: not acknowledged, or not done.
    public boolean late(PrivacyRequest request, LocalDate today) {
        return request.done().isEmpty()
                && (today.isAfter(done) || (request.acknowledged().isEmpty() && today.isAfter(acknowledge)));
    }
}
