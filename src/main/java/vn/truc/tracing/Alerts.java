package vn.truc.tracing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.absence.Aways;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.gate.Visit;
import vn.truc.gate.Visitor;
import vn.truc.gate.VisitorFiles;
import vn.truc.health.DeclaredPlaces;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Places and times that everybody should know of: published, matched against entries, trips and declarations of the
/// officer's people, and carried to those concerned.
@Service
@Transactional
public class Alerts {
    static final int LONGEST = 300;

    private static final int FEWEST = 3;
    private static final Duration ASKED_AFTER = Duration.ofDays(14);

    private final AlertRepository repository;
    private final EncounterRepository encounters;
    private final DeclaredPlaces declared;
    private final VisitorFiles visitors;
    private final Aways aways;
    private final ShownRepository shown;
    private final Warnings warnings;
    private final Places places;
    private final People people;
    private final Units units;
    private final Audit audit;
    private final OfficeClock clock;

    Alerts(
            AlertRepository repository,
            EncounterRepository encounters,
            DeclaredPlaces declared,
            VisitorFiles visitors,
            Aways aways,
            ShownRepository shown,
            Warnings warnings,
            Places places,
            People people,
            Units units,
            Audit audit,
            OfficeClock clock) {
        this.repository = repository;
        this.encounters = encounters;
        this.declared = declared;
        this.visitors = visitors;
        this.aways = aways;
        this.shown = shown;
        this.warnings = warnings;
        this.places = places;
        this.people = people;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /// What holds, for everybody; the newest first.
    @Transactional(readOnly = true)
    public List<HealthAlert> published() {
        return repository.all(false);
    }

    /// The same with those that were withdrawn.
    @Transactional(readOnly = true)
    public List<HealthAlert> all() {
        return repository.all(true);
    }

    /// One of them.
    @Transactional(readOnly = true)
    public HealthAlert find(HealthAlert.Id id) {
        return repository.find(id).orElseThrow(() -> new NotFound("alert"));
    }

    /// The sites that one's body may name.
    @Transactional(readOnly = true)
    public List<Place> sites(Actor by) {
        return places.sitesOf(by.person().body());
    }

    /// Publishes an alert or its next version; version 1 is new. Refused when somebody else changed it
    /// meanwhile. The same again changes nothing.
    public Outcome<HealthAlert> publish(Actor by, HealthAlert alert) {
        demand(by);
        var before = repository.find(alert.id());
        if (before.filter(alert::sameAs).isPresent()) {
            return Outcome.done(before.get());
        }
        var wrong = check(by, alert, before);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (before.isPresent()
                && !repository.body(alert.id()).equals(by.person().body())) {
            throw new NotAllowed("an alert of another body");
        }
        if (alert.version() != before.map(HealthAlert::version).orElse(0) + 1
                || !repository.add(by.person().body(), alert, by.person().id())) {
            return Outcome.refused("tracing.error.changed");
        }
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                alert.withdrawn() ? "tracing.alert-withdrawn" : "tracing.alert-published",
                alert.id().value(),
                Map.of("version", Integer.toString(alert.version()))));
        return Outcome.done(alert);
    }

    /// Which of the officer's people an alert concerns; each declaration that matches is a look. What was withdrawn is
    /// no reason to look.
    public List<AlertMatch> match(Actor by, HealthAlert.Id id) {
        demand(by);
        var alert = find(id);
        if (alert.withdrawn()) {
            throw new NotAllowed("matching what was withdrawn");
        }
        var found = new LinkedHashMap<UUID, Found>();
        var roots = by.roots(Right.SEE_HEALTH_ANSWERS);
        alert.site()
                .ifPresent(site -> alert.windows()
                        .forEach(window -> encounters
                                .at(site, window.from(), window.until(), roots)
                                .forEach(subject -> note(found, subject, AlertMatch.Way.VISIT))));
        aways.wentTo(roots, alert.words(), day(alert.begins()), day(alert.ends()))
                .forEach(away -> note(found, away.person(), away.unit(), AlertMatch.Way.TRIP));
        var reason = Words.say(Message.of("tracing.alert.match.reason", alert.place()), Words.VIETNAMESE);
        declared.whoWentTo(by, alert.words(), alert.begins(), alert.ends().plus(ASKED_AFTER), reason)
                .forEach(went -> note(found, went.person(), went.unit(), AlertMatch.Way.DECLARED));
        visitorsWhoDeclared(by, alert, reason).forEach(subject -> note(found, subject, AlertMatch.Way.DECLARED));
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "tracing.alert-matched",
                id.value(),
                Map.of("people", Integer.toString(found.size()))));
        shown.add(shownBy(by, id), withoutALook(found), by.person().name(), clock.now());
        var ids = found.values().stream().map(each -> each.subject.unit()).collect(Collectors.toSet());
        var names = units.lastNamed(ids).stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return found.values().stream()
                .map(each -> new AlertMatch(each.subject, names.getOrDefault(each.subject.unit(), ""), each.ways))
                .toList();
    }

    private List<TraceQuery.Subject> visitorsWhoDeclared(Actor by, HealthAlert alert, String reason) {
        var named = visitors.named(declared.visitorsWhoWentTo(
                        by, alert.words(), day(alert.begins()), day(alert.ends().plus(ASKED_AFTER)), reason))
                .values();
        var visited = named.stream().map(Visitor::unit).collect(Collectors.toSet());
        var bodies = units.lastNamed(visited).stream().collect(Collectors.toMap(Unit::id, Unit::body));
        return named.stream()
                .map(visitor -> new TraceQuery.Subject(
                        visitor.id().value(),
                        Visit.Kind.VISITOR,
                        visitor.name(),
                        visitor.unit(),
                        bodies.getOrDefault(visitor.unit(), by.person().body())))
                .toList();
    }

    /// One officer who matches one alert again has shown nothing new.
    private static UUID shownBy(Actor by, HealthAlert.Id id) {
        return UUID.nameUUIDFromBytes((id + ":" + by.person().id()).getBytes(StandardCharsets.UTF_8));
    }

    /// Who was found by an entry or a trip: a declaration that was looked at says so already.
    private static List<UUID> withoutALook(Map<UUID, Found> found) {
        return found.entrySet().stream()
                .filter(each -> !each.getValue().ways.equals(Set.of(AlertMatch.Way.DECLARED)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Tells those concerned, each once for each version, however often it is matched; says how many were told now.
    public int warn(Actor by, HealthAlert.Id id) {
        var alert = find(id);
        var found = match(by, id).stream().map(AlertMatch::subject).toList();
        var anew = repository.told(
                alert, found.stream().map(TraceQuery.Subject::who).toList(), clock.now());
        warnings.tell(
                "tracing.alert:" + clock.newId(),
                found.stream().filter(subject -> anew.contains(subject.who())).toList(),
                Message.of("tracing.alert.warning", alert.place(), Words.day(day(alert.begins()))),
                "/alerts");
        return anew.size();
    }

    /// Somebody of the office, in the unit of today; whoever has left since, in the unit of that day.
    private void note(Map<UUID, Found> found, Person.Id id, Unit.Id then, AlertMatch.Way way) {
        var person = people.find(id).orElseThrow();
        var unit = people.staff(id, clock.today()).map(Staff::unit).orElse(then);
        note(found, new TraceQuery.Subject(id.value(), Visit.Kind.STAFF, person.name(), unit, person.body()), way);
    }

    private static void note(Map<UUID, Found> found, TraceQuery.Subject subject, AlertMatch.Way way) {
        found.computeIfAbsent(subject.who(), who -> new Found(subject, EnumSet.noneOf(AlertMatch.Way.class)))
                .ways
                .add(way);
    }

    private static void demand(Actor by) {
        if (!by.holds(Right.SEE_HEALTH_ANSWERS)) {
            throw new NotAllowed(Right.SEE_HEALTH_ANSWERS + " anywhere");
        }
    }

    private FormErrors check(Actor by, HealthAlert alert, Optional<HealthAlert> before) {
        var wrong = FormErrors.none();
        if (before.isEmpty() && !TimeId.acceptable(alert.id().value(), clock.now())) {
            wrong = wrong.with("", Message.of("tracing.error.stale"));
        }
        if (unfit(alert.place()) || unfit(alert.address() + "-") || unfit(alert.document() + "-")) {
            wrong = wrong.with("place", Message.of("tracing.error.place", LONGEST));
        }
        if (alert.words().strip().length() < FEWEST || unfit(alert.words())) {
            wrong = wrong.with("words", Message.of("tracing.error.words", LONGEST));
        }
        boolean backwards =
                alert.windows().stream().anyMatch(window -> !window.from().isBefore(window.until()));
        if (alert.windows().isEmpty() || backwards) {
            wrong = wrong.with("from", Message.of("tracing.error.times"));
        }
        if (unfit(alert.todo())) {
            wrong = wrong.with("todo", Message.of("tracing.error.todo", LONGEST));
        }
        boolean ours = alert.site()
                .map(site -> sites(by).stream().anyMatch(place -> place.id().equals(site)))
                .orElse(true);
        return ours ? wrong : wrong.with("site", Message.of("tracing.error.place", LONGEST));
    }

    private static boolean unfit(String text) {
        return text.isBlank() || text.length() > LONGEST;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Words.OFFICE_ZONE).toLocalDate();
    }

    private record Found(TraceQuery.Subject subject, EnumSet<AlertMatch.Way> ways) {}
}
