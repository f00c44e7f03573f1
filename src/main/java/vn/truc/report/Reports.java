package vn.truc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.organisation.People;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// The reports of units: drafted, submitted in time or late, entered for them by the office, given back, corrected.
/// Figures are computed before the transaction that writes begins, so that no submission waits for another's.
@Service
public class Reports {
    private static final int LONGEST_REMARKS = 4000;
    private static final int LONGEST_NAME = 200;

    private final ReportBook book;
    private final ReportRepository reports;
    private final SubmissionRepository submissions;
    private final Forms forms;
    private final Duties duties;
    private final ReportRequestRepository requests;
    private final Receiving receiving;
    private final Figures figures;
    private final Signers signers;
    private final Rights rights;
    private final WorkingCalendar calendar;
    private final OfficeClock clock;

    Reports(
            ReportBook book,
            ReportRepository reports,
            SubmissionRepository submissions,
            Forms forms,
            Duties duties,
            ReportRequestRepository requests,
            Receiving receiving,
            Figures figures,
            Signers signers,
            Rights rights,
            WorkingCalendar calendar,
            OfficeClock clock) {
        this.book = book;
        this.reports = reports;
        this.submissions = submissions;
        this.forms = forms;
        this.duties = duties;
        this.requests = requests;
        this.receiving = receiving;
        this.figures = figures;
        this.signers = signers;
        this.rights = rights;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// The report as it stands, for those of the unit and of the office.
    public Optional<Report> find(Actor by, Report.Key key) {
        if (!receiving.may(by, key)) {
            demandToRead(by, key.unit());
        }
        return reports.find(key).filter(report -> mayRead(by, report));
    }

    /// The report with this id.
    public Optional<Report> find(Actor by, Report.Id id) {
        return reports.find(id).filter(report -> mayRead(by, report));
    }

    /// Every submission of a report, latest first.
    public List<Submission> submissions(Actor by, Report report) {
        return mayRead(by, report) ? submissions.of(report.id()) : List.of();
    }

    /// The reports of a unit from one day to another, latest first.
    public List<Report> of(Actor by, Unit.Id unit, LocalDate from, LocalDate to) {
        demandToRead(by, unit);
        return reports.between(List.of(unit), from, to);
    }

    /// The figures that fill themselves in, by what is known now.
    public Map<String, Long> computed(Actor by, Report.Key key) {
        if (!receiving.may(by, key)) {
            demandToRead(by, key.unit());
        }
        return computed(key, clock.now());
    }

    /// Who may sign for a unit, the head first.
    public List<People.Holder> signers(Unit.Id unit) {
        return signers.of(unit);
    }

    /// Saves a draft; refused when somebody else saved another one meanwhile.
    public Outcome<Report> draft(Actor by, Filing.Draft draft) {
        rights.demand(by, Right.DRAFT_REPORT, draft.key().unit());
        return switch (order(draft.key())) {
            case Outcome.Refused<Form>(var why) -> Outcome.refused(why);
            case Outcome.Done<Form>(var form) -> {
                var wrong = check(form, draft, computed(draft.key(), clock.now()));
                yield wrong.isEmpty() ? book.save(by, draft) : Outcome.refused(wrong);
            }
        };
    }

    /// Submits a report: the head, a deputy for the head, or the clerk who names the signer.
    public Outcome<Submission> submit(Actor by, Filing filing) {
        var unit = filing.key().unit();
        rights.demand(by, Right.DRAFT_REPORT, unit);
        var now = clock.now();
        return switch (signers.signature(by, unit, filing.signer())) {
            case Outcome.Refused<Submission.Signature>(var why) -> Outcome.refused(why);
            case Outcome.Done<Submission.Signature>(var signature) -> file(by, filing, signature, "", now);
        };
    }

    /// Submits a report with the figures and remarks of its draft; with the computed figures where nobody drafted it.
    public Outcome<Submission> submitAsDrafted(Actor by, Submission.Id id, Report.Key key) {
        var draft = find(by, key);
        return submit(
                by,
                new Filing(
                        id,
                        draft.map(Report::id).orElseGet(() -> new Report.Id(clock.newId())),
                        key,
                        draft.map(Report::version).orElse(0),
                        draft.map(Report::given).orElse(Map.of()),
                        draft.map(Report::remarks).orElse(""),
                        false,
                        Optional.empty()));
    }

    /// The office enters what somebody of the unit told it; it counts from now, like any other.
    public Outcome<Submission> enterFor(Actor by, Filing filing, String toldBy) {
        receiving.demand(by, filing.key());
        var now = clock.now();
        var told = toldBy.strip();
        if (told.isEmpty() || told.length() > LONGEST_NAME) {
            return Outcome.refused(FormErrors.at("toldBy", Message.of("report.error.told-by")));
        }
        var signature = new Submission.Signature(Optional.empty(), told, Submission.Capacity.OFFICE);
        return file(by, filing, signature, told, now);
    }

    /// Whether somebody deals with this report as the office that receives it.
    public boolean receives(Actor by, Report.Key key) {
        return receiving.may(by, key);
    }

    /// Gives a report back to be corrected, with the reason.
    public Outcome<Report> giveBack(Actor by, Report.Key key, String reason) {
        receiving.demand(by, key);
        var form = forms.find(key.form(), key.period());
        if (form.isEmpty()) {
            return Outcome.refused("report.not-owed");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REMARKS) {
            return Outcome.refused(FormErrors.at("reason", Message.of("report.error.give-back")));
        }
        var heads = signers.of(key.unit()).stream()
                .map(holder -> holder.person().id())
                .collect(Collectors.toSet());
        return book.giveBack(by, key, form.get().title(), heads, reason.strip());
    }

    private Outcome<Submission> file(
            Actor by, Filing filing, Submission.Signature signature, String toldBy, Instant now) {
        return switch (inTime(filing.key())) {
            case Outcome.Refused<Form>(var why) -> Outcome.refused(why);
            case Outcome.Done<Form>(var form) -> {
                var computed = computed(filing.key(), now);
                var wrong = check(form, filing.draft(), computed);
                var values = Figuring.values(form, filing.given(), computed, filing.nothing());
                yield wrong.isEmpty()
                        ? book.file(by, filing, signature, toldBy, new ReportBook.Computed(now, values))
                        : Outcome.refused(wrong);
            }
        };
    }

    private Outcome<Form> order(Report.Key key) {
        var form = forms.find(key.form(), key.period());
        return form.isPresent() && dueness(key).isPresent()
                ? Outcome.done(form.get())
                : Outcome.refused("report.not-owed");
    }

    /// A report may be drafted ahead, not handed in: its figures are those of its day.
    private Outcome<Form> inTime(Report.Key key) {
        return ahead(key) ? Outcome.refused("report.ahead", Words.day(key.period())) : order(key);
    }

    private boolean ahead(Report.Key key) {
        return dueness(key)
                .filter(dueness -> dueness.ahead(key.period(), clock.today()))
                .isPresent();
    }

    private Optional<Dueness> dueness(Report.Key key) {
        return duties.find(key).map(duty -> duty.dueness(calendar));
    }

    private Map<String, Long> computed(Report.Key key, Instant now) {
        var asked = ReportRequest.named(key.form())
                .flatMap(requests::find)
                .map(ReportRequest::asOf)
                .filter(asOf -> asOf.isBefore(now));
        var day =
                asked.map(asOf -> asOf.atZone(Words.OFFICE_ZONE).toLocalDate()).orElseGet(() -> known(key));
        return figures.of(Set.of(key.unit()), day, asked.orElse(now)).getOrDefault(key.unit(), new HashMap<>());
    }

    /// A report that is handed in some days before its own says how it stands today.
    private LocalDate known(Report.Key key) {
        var today = clock.today();
        return key.period().isAfter(today) && !ahead(key) ? today : key.period();
    }

    /// Those of the unit and above read drafts, too; an office of another line reads what was submitted to it.
    private boolean mayRead(Actor by, Report report) {
        var unit = report.key().unit();
        if (receiving.may(by, report.key()) && !rights.may(by, Right.CONSOLIDATE, unit)) {
            return report.firstSubmitted().isPresent();
        }
        demandToRead(by, unit);
        return true;
    }

    private static FormErrors check(Form form, Filing.Draft draft, Map<String, Long> computed) {
        var wrong = Figuring.check(form, draft.given(), computed);
        return draft.remarks().length() > LONGEST_REMARKS
                ? wrong.with("remarks", Message.of("report.error.remarks-long"))
                : wrong;
    }

    private void demandToRead(Actor by, Unit.Id unit) {
        if (!rights.may(by, Right.CONSOLIDATE, unit) && !rights.may(by, Right.SEE_SITUATION, unit)) {
            rights.demand(by, Right.DRAFT_REPORT, unit);
        }
    }
}
