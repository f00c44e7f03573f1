package vn.truc.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.message.Announcement;
import vn.truc.organisation.Callee;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;

/// The office goes after what is missing: reminds, tells superiors, gives more time, gives back.
@Service
@Transactional
public class Chase {
    private final ChaseRepository repository;
    private final Rolls rolls;
    private final Superiors superiors;
    private final Contacts contacts;
    private final Addressees addressees;
    private final Receiving receiving;
    private final Forms forms;
    private final Compliance compliance;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Chase(
            ChaseRepository repository,
            Rolls rolls,
            Superiors superiors,
            Contacts contacts,
            Addressees addressees,
            Receiving receiving,
            Forms forms,
            Compliance compliance,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.rolls = rolls;
        this.superiors = superiors;
        this.contacts = contacts;
        this.addressees = addressees;
        this.receiving = receiving;
        this.forms = forms;
        this.compliance = compliance;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// Whom to call at these units: heads, deputies and clerks, with the numbers that the caller may see.
    @Transactional(readOnly = true)
    public Map<Unit.Id, List<Callee>> toCall(Actor by, Roll roll) {
        return contacts.toCall(
                roll.missing().stream()
                        .map(line -> line.unit().id())
                        .filter(unit -> by.holds(Right.SEE_CONTACTS))
                        .collect(Collectors.toSet()),
                clock.today());
    }

    /// Reminds those of these units whose report is not there yet, or tells their superiors; says how many units.
    public Outcome<Integer> remind(Actor by, Reminder reminder) {
        var roll = rolls.of(by, reminder.form(), reminder.period());
        var owing = roll.lines().stream().map(line -> line.unit().id()).collect(Collectors.toSet());
        if (!owing.containsAll(reminder.units()) || !roll.recipient().id().equals(reminder.recipient())) {
            throw new NotAllowed("remind units that owe this office nothing");
        }
        var before = repository.find(reminder.id());
        if (before.isPresent()) {
            return before.filter(reminder::covers)
                    .map(sent -> Outcome.done(sent.units().size()))
                    .orElseGet(() -> Outcome.refused("report.chase.used"));
        }
        var missing = roll.missing().stream()
                .filter(line -> reminder.units().contains(line.unit().id()))
                .toList();
        if (missing.isEmpty()) {
            return Outcome.refused("report.remind.nobody");
        }
        var units = missing.stream().map(line -> line.unit().id()).collect(Collectors.toSet());
        var told = new Reminder(
                reminder.id(), reminder.form(), reminder.recipient(), reminder.period(), units, reminder.superiors());
        if (repository.remind(by, told, clock.now())) {
            announcements(told, roll, missing).forEach(events::publishEvent);
            audit.write(new Audit.Line(
                    clock.newId(),
                    by.author(),
                    told.superiors() ? "report.superiors-told" : "report.reminded",
                    told.id().value(),
                    Map.of(
                            "form", told.form(),
                            "period", told.period().toString(),
                            "units",
                                    units.stream()
                                            .map(Unit.Id::toString)
                                            .sorted()
                                            .collect(Collectors.joining(",")))));
        }
        return Outcome.done(units.size());
    }

    /// Gives a unit more time for one report, with the reason; its head and clerk are told.
    public Outcome<Extension> extend(Actor by, Extension extension) {
        receiving.demand(by, extension.key());
        var before = repository.find(extension.id());
        if (before.isPresent()) {
            return before.filter(extension::equals)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("report.chase.used"));
        }
        var line = rolls.find(extension.key());
        if (line.isEmpty()) {
            return Outcome.refused("report.not-owed");
        }
        var wrong = FormErrors.none();
        if (extension.reason().isBlank()) {
            wrong = wrong.with("reason", Message.of("report.error.extend-reason"));
        }
        if (!extension.until().isAfter(line.get().due().at())) {
            wrong = wrong.with("until", Message.of("report.error.extend-until"));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (repository.extend(by, extension, clock.now())) {
            compliance.changed(Set.of(extension.key().unit()), extension.key().period());
            audit.write(new Audit.Line(
                    clock.newId(),
                    by.author(),
                    "report.extended",
                    extension.key().unit().value(),
                    Map.of(
                            "form", extension.key().form(),
                            "period", extension.key().period().toString(),
                            "until", extension.until().toString())));
            forms.find(extension.key().form(), extension.key().period())
                    .map(form -> new ReportExtended(
                            extension.id(),
                            addressees.of(Set.of(extension.key().unit())),
                            form.title(),
                            extension.key().period(),
                            extension.until(),
                            extension.reason()))
                    .ifPresent(events::publishEvent);
        }
        return Outcome.done(extension);
    }

    private List<Announcement> announcements(Reminder reminder, Roll roll, List<Line> missing) {
        if (reminder.superiors()) {
            return List.of(new ReportGap(
                    reminder.id().value(),
                    superiors.of(reminder.units(), clock.today()),
                    roll.form().title(),
                    roll.period(),
                    missing.size(),
                    missing.stream().map(line -> line.unit().shortName()).collect(Collectors.joining(", ")),
                    roll.recipient().shortName()));
        }
        return missing.stream().collect(Collectors.groupingBy(Line::deadline)).entrySet().stream()
                .<Announcement>map(group -> new ReportReminder(
                        reminder.id().value(),
                        addressees.of(group.getValue().stream()
                                .map(line -> line.unit().id())
                                .collect(Collectors.toSet())),
                        roll.form().title(),
                        roll.period(),
                        group.getKey(),
                        roll.recipient().shortName()))
                .toList();
    }
}
