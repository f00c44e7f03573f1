package vn.truc.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.absence.Aways;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// Time sheets: computed from plan and facts, corrected with a reason, signed by the head; what was signed stays.
@Service
@Transactional
public class TimeSheets {
    private static final int LONGEST = 500;

    private final TimeSheetRepository repository;
    private final UnitDays days;
    private final SheetSigns marks;
    private final SheetGrounds grounds;
    private final Signs signs;
    private final Aways aways;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    TimeSheets(
            TimeSheetRepository repository,
            UnitDays days,
            SheetSigns marks,
            SheetGrounds grounds,
            Signs signs,
            Aways aways,
            Rights rights,
            Audit audit,
            OfficeClock clock) {
        this.repository = repository;
        this.days = days;
        this.marks = marks;
        this.grounds = grounds;
        this.signs = signs;
        this.aways = aways;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// The sheet as it was signed, for those who keep it; what was signed before grounds were kept stands on those of
    /// today’s books.
    @Transactional(readOnly = true)
    public Optional<TimeSheet> signed(Actor by, Unit.Id unit, LocalDate month) {
        rights.demandOnceWithin(by, Right.EDIT_ROSTER, unit);
        return repository
                .signed(unit, month)
                .map(sheet -> sheet.grounds().isEmpty()
                        ? new TimeSheet(
                                unit, month, sheet.lines(), grounds.of(unit, month, sheet.lines()), sheet.signature())
                        : sheet);
    }

    /// The sheet as it would be signed now: what was corrected, otherwise what plan and facts tell.
    @Transactional(readOnly = true)
    public TimeSheet draft(Actor by, Unit.Id unit, LocalDate month) {
        rights.demandOnceWithin(by, Right.EDIT_ROSTER, unit);
        var until = month.plusMonths(1);
        var lines = days.lines(unit, month, until);
        var corrected = repository.corrections(unit, month, until);
        var leaves = aways.spans(lines.stream().map(line -> line.person().id()).toList(), month, until).stream()
                .collect(Collectors.groupingBy(Aways.Leave::person));
        var marked = lines.stream()
                .map(line -> line(
                        line,
                        month,
                        corrected.getOrDefault(line.person().id(), Map.of()),
                        leaves.getOrDefault(line.person().id(), List.of())))
                .toList();
        return new TimeSheet(unit, month, marked, grounds.of(unit, month, marked), Optional.empty());
    }

    /// Writes what stands for somebody’s day instead of what was computed, with a reason; nobody does so for
    /// themselves. The same again changes nothing.
    public Outcome<Correction> correct(Actor by, Correction correction) {
        rights.demandOnceWithin(by, Right.EDIT_ROSTER, correction.unit());
        var month = correction.day().withDayOfMonth(1);
        boolean here = days.lines(correction.unit(), month, month.plusMonths(1)).stream()
                .filter(line -> line.person().id().equals(correction.person()))
                .anyMatch(line -> line.on(correction.day()).isPresent());
        if (!here) {
            return Outcome.refused("attendance.error.not-here");
        }
        if (by.is(correction.person())) {
            return Outcome.refused("attendance.error.own");
        }
        var wrong = FormErrors.none();
        if (correction.day().isAfter(clock.today())) {
            wrong = wrong.with("day", Message.of("attendance.error.future"));
        }
        if (!signs.knows(correction.sign())) {
            wrong = wrong.with("sign", Message.of("attendance.error.sign"));
        }
        if (correction.reason().isBlank() || correction.reason().length() > LONGEST) {
            wrong = wrong.with("reason", Message.of("attendance.error.words"));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (!repository.correct(correction, clock.now(), by.person().id())) {
            return repository
                    .correction(correction.id())
                    .filter(correction::equals)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("attendance.error.used"));
        }
        note(by, "attendance.corrected", correction.id(), correction.unit());
        return Outcome.done(correction);
    }

    /// Signs a month that is over as it was shown, which its mark says; signed once more only with a reason, as a new
    /// version. The same again changes nothing; what has changed since is to be looked at first.
    public Outcome<TimeSheet> sign(Actor by, UUID id, Unit.Id unit, LocalDate month, String reason, String shown) {
        rights.demandOnceWithin(by, Right.SUBMIT_REPORT, unit);
        repository.queue(unit, month);
        var before = repository.signed(unit, month);
        var last = before.flatMap(TimeSheet::signature)
                .filter(signature -> signature.id().equals(id));
        if (last.isPresent()) {
            return last.get().reason().equals(reason.strip())
                    ? Outcome.done(before.get())
                    : Outcome.refused("attendance.error.used");
        }
        if (!clock.today().isAfter(month.plusMonths(1).minusDays(1))) {
            return Outcome.refused("attendance.error.month");
        }
        if (before.isPresent() && (reason.isBlank() || reason.length() > LONGEST)) {
            return Outcome.refused(FormErrors.at("reason", Message.of("attendance.error.again")));
        }
        var draft = draft(by, unit, month);
        if (!draft.mark().equals(shown)) {
            return Outcome.refused("attendance.error.changed");
        }
        int version = before.flatMap(TimeSheet::signature)
                        .map(TimeSheet.Signature::version)
                        .orElse(0)
                + 1;
        var signature = new TimeSheet.Signature(id, version, by.person().name(), clock.now(), reason.strip());
        repository.sign(by.person().body(), draft, signature, by.person().id());
        note(by, "attendance.signed", id, unit);
        return Outcome.done(new TimeSheet(unit, month, draft.lines(), draft.grounds(), Optional.of(signature)));
    }

    /// A sign a day, none where somebody did not work at the unit.
    private TimeSheet.Line line(
            Attendance.Line line, LocalDate month, Map<LocalDate, String> corrected, List<Aways.Leave> leaves) {
        return new TimeSheet.Line(
                line.person().id().value(),
                line.person().staffNumber(),
                line.person().name(),
                month.datesUntil(month.plusMonths(1))
                        .map(date -> line.on(date)
                                .map(day ->
                                        corrected.getOrDefault(date, marks.of(day, ofDay(leaves, date), clock.today())))
                                .orElse(""))
                        .toList(),
                Math.toIntExact(month.datesUntil(month.plusMonths(1))
                        .filter(date -> !corrected.containsKey(date))
                        .flatMap(date -> line.on(date).stream())
                        .filter(day -> marks.presumed(day, ofDay(leaves, day.day()), clock.today()))
                        .count()));
    }

    private static List<Aways.Leave> ofDay(List<Aways.Leave> leaves, LocalDate day) {
        return leaves.stream().filter(each -> each.span().covers(day)).toList();
    }

    private void note(Actor by, String act, UUID id, Unit.Id unit) {
        audit.write(new Audit.Line(clock.newId(), by.author(), act, id, Map.of("unit", unit.toString())));
    }

    /// What stands for somebody’s day; the id was made with the form.
    public record Correction(UUID id, Unit.Id unit, Person.Id person, LocalDate day, String sign, String reason) {
        public Correction {
            reason = reason.strip();
        }
    }
}
