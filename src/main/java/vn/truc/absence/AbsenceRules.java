package vn.truc.absence;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.measure.Approvals;
import vn.truc.measure.Approver;
import vn.truc.measure.Measures;
import vn.truc.measure.TripsByApproval;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// What a request must say, whose approval it needs, and who can give it.
@Component
class AbsenceRules {
    private static final int LONGEST = 500;
    private static final int MOST_DAYS = 400;
    private static final int DAYS_BACK = 31;
    private static final int TOLD = 3;

    private final AbsenceRepository repository;
    private final LeaveRules leave;
    private final Measures measures;
    private final Approvals approvals;
    private final Rights rights;
    private final OfficeClock clock;

    AbsenceRules(
            AbsenceRepository repository,
            LeaveRules leave,
            Measures measures,
            Approvals approvals,
            Rights rights,
            OfficeClock clock) {
        this.repository = repository;
        this.leave = leave;
        this.measures = measures;
        this.approvals = approvals;
        this.rights = rights;
        this.clock = clock;
    }

    /// What is wrong with a request, of whose people these work at the unit or below.
    FormErrors check(Absences.Request request, Set<Person.Id> working) {
        boolean trip = request.kind().equals(Absence.TRIP);
        var span = request.span();
        var wrong = FormErrors.none();
        if (!TimeId.acceptable(request.id().value(), clock.now())) {
            wrong = wrong.with("", Message.of("absence.error.stale"));
        }
        if (request.people().isEmpty() || (!trip && request.people().size() > 1)) {
            wrong = wrong.with("people", Message.of("absence.error.people"));
        }
        if (!working.containsAll(request.people())) {
            wrong = wrong.with("people", Message.of("absence.error.not-here"));
        }
        if ((trip && request.place().isBlank()) || request.place().length() > LONGEST) {
            wrong = wrong.with("place", Message.of("absence.error.place"));
        }
        if ((trip && request.purpose().isBlank()) || request.purpose().length() > LONGEST) {
            wrong = wrong.with("purpose", Message.of("absence.error.purpose"));
        }
        if (span.from().isBefore(clock.today().minusDays(DAYS_BACK))) {
            wrong = wrong.with("from", Message.of("absence.error.past", DAYS_BACK));
        }
        if (span.to().isAfter(span.from().plusDays(MOST_DAYS))) {
            wrong = wrong.with("to", Message.of("absence.error.long"));
        }
        if (!trip && wrong.at("people").isEmpty()) {
            wrong = wrong.and(leave.check(request));
        }
        if (wrong.isEmpty() && repository.overlaps(request.people(), span, request.id())) {
            wrong = wrong.with("from", Message.of("absence.error.overlap"));
        }
        return wrong;
    }

    /// Whose approval a request needs: a trip’s is for the measures to say, otherwise the head of the unit decides.
    Approver needed(Absences.Request request) {
        return request.kind().equals(Absence.TRIP) ? forTrip(request.unit(), request.span()) : Approver.HEAD;
    }

    /// The same of what was asked for, by the measures as they are now.
    Approver needed(Absence absence) {
        return absence.trip() ? forTrip(absence.unit(), absence.span()) : Approver.HEAD;
    }

    /// The level at which somebody decides this one; the deputy does not decide for the head of the same unit.
    Approver level(Actor by, Absence absence) {
        return absence.ofHead() && by.unit().equals(absence.unit())
                ? Approver.NOBODY
                : approvals.level(by, absence.unit());
    }

    /// The nearest who can decide it.
    Set<Person.Id> deciders(Absence absence) {
        return rights.holders(Right.DECIDE_ABSENCES, absence.unit()).stream()
                .filter(person -> !absence.concerns(person))
                .filter(person -> rights.actor(person)
                        .filter(actor -> level(actor, absence).compareTo(absence.needed()) >= 0)
                        .isPresent())
                .limit(TOLD)
                .collect(Collectors.toSet());
    }

    /// The word for a level of approval.
    Message said(Approver approver) {
        return Message.of(
                "measure.approver." + approver.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// The strictest over its days: what is ordered in the middle of a trip is asked before it begins.
    private Approver forTrip(Unit.Id unit, Span span) {
        return measures.changing(TripsByApproval.class, span.from(), span.to()).stream()
                .flatMap(day -> measures.inForce(unit, day).find(TripsByApproval.class).stream())
                .map(TripsByApproval::approver)
                .reduce(Approver::or)
                .orElse(Approver.HEAD);
    }
}
