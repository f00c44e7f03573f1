package vn.truc.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Waiting;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.Standing;
import vn.truc.compliance.State;
import vn.truc.database.Once;
import vn.truc.measure.InForce;
import vn.truc.measure.ReportDue;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;

/// Who owes which report and where each unit stands, for the office that receives it and for the units.
@Service
@Transactional(readOnly = true)
public class Rolls {
    /// Where it is counted whether a unit missed a report lately.
    public static final String MISSED = "/reports/missed";

    /// Where it is counted what a unit is asked for once.
    public static final String ASKED = "/reports/asked";

    private static final int WEEKS_BACK = 2;
    private static final String REPORTS = Rule.Subject.of(ReportDue.class).rule();

    private final Duties duties;
    private final Forms forms;
    private final ReportRepository reports;
    private final ReportRequestRepository requests;
    private final Compliance compliance;
    private final Units units;
    private final WorkingCalendar calendar;
    private final OfficeClock clock;

    Rolls(
            Duties duties,
            Forms forms,
            ReportRepository reports,
            ReportRequestRepository requests,
            Compliance compliance,
            Units units,
            WorkingCalendar calendar,
            OfficeClock clock) {
        this.duties = duties;
        this.forms = forms;
        this.reports = reports;
        this.requests = requests;
        this.compliance = compliance;
        this.units = units;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// The units that owe the actor's office a report in this form of this day.
    public Roll of(Actor by, String form, LocalDate period) {
        var roots = by.roots(Right.CONSOLIDATE);
        if (roots.isEmpty()) {
            throw new NotAllowed("CONSOLIDATE");
        }
        return of(by.unit(), roots, form, period);
    }

    /// The report in this form that the actor's office collects at this day: that of the day, or the next one due.
    public LocalDate current(Actor by, String form, LocalDate day) {
        return current(by.unit(), by.roots(Right.CONSOLIDATE), form, day);
    }

    /// How many units owe the actor's office a report today, and how many of them are missing, as `compliance`
    /// keeps it: nobody is asked what they owe, be they ten or eleven thousand.
    public Count today(Actor by) {
        var today = clock.today();
        var owed = compliance.owed(ReportDue.class, "/" + code(by), today);
        return requests.count(by.unit(), today)
                .plus(
                        owed.getOrDefault(State.MISSING, 0),
                        owed.values().stream().mapToInt(Integer::intValue).sum());
    }

    /// What counts the missing ones.
    @Transactional(propagation = Propagation.SUPPORTS)
    Waiting.Count missingToday(Actor by) {
        var today = clock.today();
        return compliance
                .missing(ReportDue.class, "/" + code(by), today)
                .plus(ReportRequestRepository.missing(by.unit(), today));
    }

    /// What counts the reports that the actor's unit owes today and the requests that it has not answered.
    @Transactional(propagation = Propagation.SUPPORTS)
    Waiting.Count owedToday(Actor by) {
        var today = clock.today();
        return compliance
                .missing(ReportDue.class, by.unit(), today)
                .plus(ReportRequestRepository.unanswered(by.unit(), today));
    }

    /// What counts the rules by which the actor's unit missed a report in the last weeks.
    @Transactional(propagation = Propagation.SUPPORTS)
    Waiting.Count missedCount(Actor by) {
        var today = clock.today();
        return compliance.missing(ReportDue.class, by.unit(), today.minusWeeks(WEEKS_BACK), today.minusDays(1));
    }

    /// What counts the requests that the actor's unit is asked to answer, or has answered.
    @Transactional(propagation = Propagation.SUPPORTS)
    Waiting.Count askedCount(Actor by) {
        return ReportRequestRepository.asked(by.unit(), clock.today());
    }

    private static String code(Actor by) {
        return by.seat().unit().map(Unit::code).orElse("");
    }

    /// The forms that the actor's office receives on this day, daily ones first and what it asked for once last.
    public List<Form> formsOf(Actor by, LocalDate day) {
        return duties.owedTo(by.unit(), by.roots(Right.CONSOLIDATE), day).stream()
                .sorted(Comparator.comparing((Duty duty) -> duty.request().isPresent())
                        .thenComparing(duty -> duty.rule().every()))
                .map(duty -> duty.rule().form())
                .distinct()
                .flatMap(code -> forms.find(code, day).stream())
                .toList();
    }

    /// What this unit owes on this day, also of the days before where it was given more time, and where it stands with
    /// each; the earliest deadline first.
    public List<Line> owedBy(Unit.Id unit, LocalDate day) {
        var owed = duties.of(unit, day).stream()
                .flatMap(duty ->
                        duty.dueness(calendar).open(day).stream().map(due -> Map.entry(duty.key(due.period()), duty)))
                .toList();
        var open = lines(unit, owed, day).stream()
                .filter(line -> !line.submitted() || !line.due().day().isBefore(day));
        return Stream.concat(open, before(unit, day).filter(line -> !over(line)))
                .sorted(Comparator.comparing(Line::deadline))
                .toList();
    }

    /// The same where it was counted whether the unit missed anything and whether anybody asks it for something: what
    /// is not
    /// there is not looked for.
    public List<Line> owedBy(Unit.Id unit, LocalDate day, boolean missed, boolean asked) {
        if (!missed) {
            Once.ask(missingBeforeOf(unit, day), List::<Line>of);
        }
        if (!asked) {
            duties.unasked(unit, day);
        }
        return owedBy(unit, day);
    }

    private static Once.Question missingBeforeOf(Unit.Id unit, LocalDate day) {
        return new Once.Question("report.missing-before", unit, day);
    }

    /// What this unit has not handed in of the last weeks and has no more time for, the latest first: it may still
    /// come.
    public List<Line> missedBy(Unit.Id unit, LocalDate day) {
        return before(unit, day)
                .filter(this::over)
                .sorted(Comparator.comparing(Line::deadline).reversed())
                .toList();
    }

    private boolean over(Line line) {
        return line.standing(clock.now()) == Line.Standing.OVERDUE;
    }

    /// What has not come and was due in the weeks before this day: by what `compliance` keeps, each by the order of
    /// its own day.
    private Stream<Line> before(Unit.Id unit, LocalDate day) {
        return Once.ask(missingBeforeOf(unit, day), () -> missingBefore(unit, day)).stream();
    }

    private List<Line> missingBefore(Unit.Id unit, LocalDate day) {
        var days = compliance.of(unit, day.minusWeeks(WEEKS_BACK), day.minusDays(1)).stream()
                .filter(standing -> standing.state() == State.MISSING
                        && standing.subject().rule().equals(REPORTS))
                .map(Standing::day)
                .collect(Collectors.toCollection(TreeSet::new));
        if (days.isEmpty()) {
            return List.of();
        }
        var ordered = duties.ordered(unit, days);
        var owed = days.stream()
                .flatMap(period -> ordered.getOrDefault(period, List.of()).stream()
                        .filter(duty -> duty.dueness(calendar).hasPeriod(period))
                        .map(duty -> Map.entry(duty.key(period), duty)))
                .toList();
        return lines(unit, owed, day).stream()
                .filter(line -> !line.submitted() && line.due().day().isBefore(day))
                .toList();
    }

    /// Where a unit stands with each of these reports, called as on a day; asked together.
    private List<Line> lines(Unit.Id unit, List<Map.Entry<Report.Key, Duty>> owed, LocalDate day) {
        if (owed.isEmpty()) {
            return List.of();
        }
        var standing = reports.standing(owed.stream().map(Map.Entry::getKey).collect(Collectors.toSet()));
        // Whoever shows a line names its office, too.
        var named = units.known(
                Stream.concat(
                                Stream.of(unit),
                                owed.stream().map(one -> one.getKey().recipient()))
                        .collect(Collectors.toSet()),
                day);
        var called = Objects.requireNonNull(named.get(unit));
        return owed.stream()
                .map(one -> line(
                        called,
                        one.getValue(),
                        one.getKey().period(),
                        standing.getOrDefault(one.getKey(), ReportRepository.Found.NOT_YET)))
                .toList();
    }

    /// Where one report stands; empty when nobody owes it.
    public Optional<Line> find(Report.Key key) {
        return duties.find(key)
                .flatMap(duty -> line(duty, duty.dueness(calendar).of(key.period())));
    }

    /// What these units owe to be handed in by their reports of this day: for whoever judges them, and has asked what
    /// holds for them.
    List<Line> ofDay(Collection<Unit.Id> asked, LocalDate day, Map<Unit.Id, InForce> inForce) {
        return duties.of(asked, day, inForce).stream()
                .filter(duty -> duty.dueness(calendar).hasPeriod(day))
                .collect(Collectors.groupingBy(duty -> List.of(duty.rule().form(), duty.recipient())))
                .values()
                .stream()
                .flatMap(group -> lines(group, day).stream())
                .toList();
    }

    LocalDate current(Unit.Id recipient, Set<Unit.Id> roots, String form, LocalDate day) {
        return duties.owedTo(recipient, roots, day).stream()
                .filter(duty -> duty.rule().form().equals(form))
                .map(duty -> duty.dueness(calendar).collected(day).period())
                .min(LocalDate::compareTo)
                .orElse(day);
    }

    Roll of(Unit.Id recipient, Set<Unit.Id> roots, String form, LocalDate period) {
        var owed = duties.owedTo(recipient, roots, period).stream()
                .filter(duty -> duty.rule().form().equals(form)
                        && duty.dueness(calendar).hasPeriod(period))
                .toList();
        return new Roll(
                forms.find(form, period).orElseThrow(() -> new NotFound("form " + form)),
                units.find(recipient, period).orElseThrow(() -> new NotFound("unit " + recipient)),
                period,
                clock.now(),
                owed.isEmpty() ? List.of() : lines(owed, period));
    }

    private Optional<Line> line(Duty duty, Dueness.Due due) {
        // Whoever shows one line names its office, too.
        var named = units.named(List.of(duty.unit(), duty.recipient()), due.period());
        return lines(List.of(duty), due.period(), named).stream().findFirst();
    }

    /// The lines of duties that share form and recipient.
    private List<Line> lines(List<Duty> owed, LocalDate period) {
        return lines(owed, period, units.named(owed.stream().map(Duty::unit).toList(), period));
    }

    private List<Line> lines(List<Duty> owed, LocalDate period, List<Unit> units) {
        var first = owed.getFirst();
        var form = first.rule().form();
        var ids = owed.stream().map(Duty::unit).toList();
        var standing = reports.standing(ids, form, first.recipient(), period);
        var named = units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        return owed.stream()
                .flatMap(duty -> Optional.ofNullable(named.get(duty.unit())).stream()
                        .map(unit -> line(
                                unit, duty, period, standing.getOrDefault(unit.id(), ReportRepository.Found.NOT_YET))))
                .toList();
    }

    private Line line(Unit unit, Duty duty, LocalDate period, ReportRepository.Found standing) {
        return new Line(
                unit,
                duty,
                duty.dueness(calendar).of(period),
                standing.extended(),
                standing.report(),
                standing.reminded());
    }

    /// How many owe a report, and how many of them have not submitted it.
    public record Count(int missing, int all) {
        Count plus(int more, int moreInAll) {
            return new Count(missing + more, all + moreInAll);
        }
    }
}
