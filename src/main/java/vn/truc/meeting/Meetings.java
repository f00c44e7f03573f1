package vn.truc.meeting;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.compliance.Compliance;
import vn.truc.measure.Measures;
import vn.truc.measure.MeetingLimit;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// The meetings that units register; one that the measure in force does not allow is registered with its reason only.
@Service
@Transactional
public class Meetings {
    private static final int LONGEST = 300;
    private static final int DAYS_SHOWN = 14;
    private static final Duration BACK = Duration.ofDays(7);

    private final MeetingRepository repository;
    private final Measures measures;
    private final Compliance compliance;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    Meetings(
            MeetingRepository repository,
            Measures measures,
            Compliance compliance,
            Rights rights,
            Audit audit,
            OfficeClock clock) {
        this.repository = repository;
        this.measures = measures;
        this.compliance = compliance;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// What the measure in force for the unit on a day does not allow of a meeting of this size.
    @Transactional(readOnly = true)
    public List<Meeting.Breach> breaches(Unit.Id unit, LocalDate day, Meeting.Size size) {
        return limit(unit, day).map(size::breaches).orElse(List.of());
    }

    /// The limit in force for a unit on a day.
    @Transactional(readOnly = true)
    public Optional<MeetingLimit> limit(Unit.Id unit, LocalDate day) {
        return measures.inForce(unit, day).find(MeetingLimit.class);
    }

    /// Registers a meeting; against the measure only with a reason. The same again changes nothing.
    public Outcome<Meeting> register(Actor by, Meeting meeting) {
        rights.demand(by, Right.HOLD_MEETINGS, meeting.unit());
        var before = repository.find(meeting.id());
        if (before.isPresent()) {
            return before.filter(meeting::equals)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("meeting.error.used"));
        }
        var wrong = check(meeting);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (!repository.add(by.person().body(), meeting, clock.now())) {
            return Outcome.refused("meeting.error.used");
        }
        note(by, "meeting.registered", meeting);
        compliance.changed(Set.of(meeting.unit()), meeting.day());
        return Outcome.done(meeting);
    }

    /// Calls a meeting off.
    public Outcome<Meeting> cancel(Actor by, Meeting.Id id) {
        var meeting = repository.find(id).orElseThrow(() -> new NotFound("meeting"));
        rights.demand(by, Right.HOLD_MEETINGS, meeting.unit());
        if (!meeting.cancelled()) {
            repository.cancel(id, clock.now());
            note(by, "meeting.cancelled", meeting);
            compliance.changed(Set.of(meeting.unit()), meeting.day());
        }
        return Outcome.done(repository.find(id).orElseThrow());
    }

    /// The meetings of a unit and those below, from two weeks back on.
    @Transactional(readOnly = true)
    public List<Meeting> at(Actor by, Unit.Id unit) {
        rights.demand(by, Right.READ_UNIT, unit);
        return repository.below(unit, clock.today(), clock.today().minusDays(DAYS_SHOWN));
    }

    private FormErrors check(Meeting meeting) {
        var wrong = FormErrors.none();
        if (!TimeId.acceptable(meeting.id().value(), clock.now())) {
            wrong = wrong.with("", Message.of("meeting.error.stale"));
        }
        if (meeting.title().isBlank() || meeting.title().length() > LONGEST) {
            wrong = wrong.with("title", Message.of("meeting.error.title"));
        }
        if (meeting.place().length() > LONGEST
                || (meeting.size().inRoom() > 0 && meeting.place().isBlank())) {
            wrong = wrong.with("place", Message.of("meeting.error.place"));
        }
        if (meeting.starts().isBefore(clock.now().minus(BACK))) {
            wrong = wrong.with("starts", Message.of("meeting.error.past", BACK.toDays()));
        }
        if (meeting.reason().isBlank()
                && !breaches(meeting.unit(), meeting.day(), meeting.size()).isEmpty()) {
            wrong = wrong.with("reason", Message.of("meeting.error.reason"));
        }
        return wrong;
    }

    private void note(Actor by, String act, Meeting meeting) {
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                act,
                meeting.id().value(),
                Map.of("unit", meeting.unit().toString(), "day", meeting.day().toString())));
    }
}
