package vn.truc.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// What offices ask units for once, beside what documents order: quick and ad hoc reports.
@Service
@Transactional
public class ReportRequests {
    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_QUESTION = 2000;

    private final ReportRequestRepository repository;
    private final Duties duties;
    private final FormFiles forms;
    private final Addressees addressees;
    private final Units units;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    ReportRequests(
            ReportRequestRepository repository,
            Duties duties,
            FormFiles forms,
            Addressees addressees,
            Units units,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.duties = duties;
        this.forms = forms;
        this.addressees = addressees;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// The request that a form's code names, also one that was taken back.
    @Transactional(readOnly = true)
    public Optional<ReportRequest> of(String form) {
        return ReportRequest.named(form).flatMap(repository::find);
    }

    /// The units that the actor's office may ask: those for which it consolidates, and those that report to it anyway.
    @Transactional(readOnly = true)
    public List<Unit> mayBeAsked(Actor by) {
        var today = clock.today();
        var ids = new LinkedHashSet<Unit.Id>();
        by.roots(Right.CONSOLIDATE).forEach(root -> units.subtree(root, today).forEach(unit -> ids.add(unit.id())));
        ids.addAll(duties.owing(by.unit(), today));
        ids.remove(by.unit());
        return units.named(ids, today);
    }

    /// Asks units for a report once; they are told at once. The same again changes nothing.
    public Outcome<ReportRequest> ask(Actor by, ReportRequest request) {
        demandOffice(by, request);
        demandReach(by, request);
        var known = repository.find(request.id());
        if (known.isPresent()) {
            return known.get().equals(request) ? Outcome.done(request) : Outcome.refused("report.sent-before");
        }
        var wrong = check(request);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (repository.ask(by, request, clock.today(), clock.now())) {
            write(by, "report.asked", request);
            events.publishEvent(new ReportAsked(
                    request.id(),
                    addressees.of(request.units()),
                    request.title(),
                    request.deadline(),
                    units.find(request.recipient(), clock.today())
                            .map(Unit::shortName)
                            .orElse("")));
        }
        return Outcome.done(request);
    }

    /// Takes a request back: nobody owes it any more; what has come in stays.
    public Outcome<ReportRequest> withdraw(Actor by, ReportRequest.Id id) {
        var request = repository.find(id).orElseThrow(() -> new NotFound("request " + id));
        demandOffice(by, request);
        if (repository.withdraw(id, clock.now())) {
            write(by, "report.request-withdrawn", request);
        }
        return Outcome.done(request);
    }

    private static void demandOffice(Actor by, ReportRequest request) {
        if (!by.holds(Right.CONSOLIDATE) || !by.unit().equals(request.recipient())) {
            throw new NotAllowed("ask for a report at " + request.recipient());
        }
    }

    /// Only who asks needs reach: a unit that was merged since is asked no more, and its request can be taken back.
    private void demandReach(Actor by, ReportRequest request) {
        var allowed = mayBeAsked(by).stream().map(Unit::id).collect(Collectors.toSet());
        if (!allowed.containsAll(request.units())) {
            throw new NotAllowed("ask these units for a report at " + request.recipient());
        }
    }

    private FormErrors check(ReportRequest request) {
        var wrong = FormErrors.none();
        if (request.subject().isBlank() || request.subject().length() > LONGEST_SUBJECT) {
            wrong = wrong.with("subject", Message.of("report.ask.error.subject"));
        }
        if (request.question().isBlank() || request.question().length() > LONGEST_QUESTION) {
            wrong = wrong.with("question", Message.of("report.ask.error.question"));
        }
        if (forms.find(request.form(), clock.today()).isEmpty()) {
            wrong = wrong.with("form", Message.of("report.ask.error.form"));
        }
        if (request.units().isEmpty()) {
            wrong = wrong.with("units", Message.of("report.ask.error.units"));
        }
        if (!request.deadline().isAfter(clock.now())) {
            wrong = wrong.with("until", Message.of("report.ask.error.until"));
        }
        if (request.asOf().isAfter(request.deadline())) {
            wrong = wrong.with("asOf", Message.of("report.ask.error.as-of"));
        }
        return wrong;
    }

    private void write(Actor by, String act, ReportRequest request) {
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                act,
                request.id().value(),
                Map.of(
                        "form", request.form(),
                        "recipient", request.recipient().toString(),
                        "until", request.deadline().toString(),
                        "units", Integer.toString(request.units().size()))));
    }
}
