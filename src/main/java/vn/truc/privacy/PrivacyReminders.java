package vn.truc.privacy;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// Reminds those who answer requests about personal data before a clock of the law ends: on the last working day before
/// its last day at the latest, once for each clock. What was asked stands on the desk only.
@Service
@Transactional
public class PrivacyReminders {
    private final RequestRepository repository;
    private final WorkingCalendar calendar;
    private final Rights rights;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    PrivacyReminders(
            RequestRepository repository,
            WorkingCalendar calendar,
            Rights rights,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.calendar = calendar;
        this.rights = rights;
        this.clock = clock;
        this.events = events;
    }

    /// Looks at every request that is open; whoever was reminded is not reminded again.
    public void remind() {
        var soon = calendar.plusWorkingDays(clock.today(), 1);
        for (var request : repository.open()) {
            var end = nextEnd(request);
            if (!end.day().isAfter(soon)) {
                events.publishEvent(new PrivacyNotice(
                        "privacy.due:" + request.id() + ":" + end.step() + ":" + end.day(),
                        rights.nearest(Right.ADMINISTER, request.body()),
                        Message.of("privacy.notice.due." + end.step(), Words.day(end.day())),
                        "/privacy/desk"));
            }
        }
    }

    /// What the law asks for next of a request that is open, and its last day.
    private End nextEnd(PrivacyRequest request) {
        var clocks = Clocks.of(request, calendar);
        return request.acknowledged().isEmpty()
                ? new End(PrivacyDesk.Step.ACKNOWLEDGE, clocks.acknowledge())
                : new End(PrivacyDesk.Step.DONE, clocks.done());
    }

    private record End(PrivacyDesk.Step step, LocalDate day) {}
}
