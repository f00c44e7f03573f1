package vn.truc.health;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.organisation.People;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// How people in isolation are, day by day: said on the phone by themselves, or told to the health officer; who said
/// nothing is missed.
@Service
@Transactional
public class FollowUps {
    private static final int SHOWN = 30;
    private static final int DAYS = 21;
    private static final BigDecimal COLDEST = BigDecimal.valueOf(34);
    private static final BigDecimal HOTTEST = BigDecimal.valueOf(43);

    private final FollowUpRepository repository;
    private final IsolationRepository isolations;
    private final DeclarationRepository declarations;
    private final LookRepository looks;
    private final AnswerSeal seal;
    private final Rulebooks rulebooks;
    private final People people;
    private final Rights rights;
    private final Audit audit;
    private final Acting acting;
    private final OfficeClock clock;

    FollowUps(
            FollowUpRepository repository,
            IsolationRepository isolations,
            DeclarationRepository declarations,
            LookRepository looks,
            AnswerSeal seal,
            Rulebooks rulebooks,
            People people,
            Rights rights,
            Audit audit,
            Acting acting,
            OfficeClock clock) {
        this.repository = repository;
        this.isolations = isolations;
        this.declarations = declarations;
        this.looks = looks;
        this.seal = seal;
        this.rulebooks = rulebooks;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.acting = acting;
        this.clock = clock;
    }

    /// The person’s own isolation, or the watch after it, that nothing was said about today.
    @Transactional(readOnly = true)
    public Optional<Isolation> due(Actor by) {
        var today = clock.today();
        if (!declarations.own(by.person().id(), today).isolated()) {
            return Optional.empty();
        }
        return isolations.of(by.person().id()).stream()
                .filter(isolation -> isolation.holdsOn(today) || isolation.watchedOn(today))
                .filter(isolation -> !repository
                        .days(Set.of(isolation.id()), today)
                        .getOrDefault(isolation.id(), Map.of())
                        .containsKey(today))
                .findFirst();
    }

    /// What is asked every day.
    @Transactional(readOnly = true)
    public Questionnaire.Question question() {
        return rulebooks
                .questionnaire(clock.today(), Occasion.DAILY)
                .content()
                .question(FollowUp.SIGNS)
                .orElseThrow();
    }

    /// One isolation with what was said; for the person and the health officer, of whose look the person sees who
    /// and when: one line for an officer and a day.
    public List<FollowUp> of(Actor by, Isolation.Id id) {
        var isolation = find(by, id);
        if (!by.is(isolation.person())) {
            looked(by, isolation);
        }
        return repository.of(id, SHOWN);
    }

    private void looked(Actor by, Isolation isolation) {
        var look = new Look(
                isolation.person(),
                new Declaration.Id(isolation.id().value()),
                clock.now(),
                by.person().id(),
                by.person().name(),
                Words.say(Message.of("health.followup.look-reason"), Words.VIETNAMESE));
        var since = clock.today().atStartOfDay(Words.OFFICE_ZONE).toInstant();
        if (looks.lookedSince(look, since)) {
            return;
        }
        var body = people.find(isolation.person()).orElseThrow().body();
        looks.add(body, clock.newId(), isolation.unit(), look);
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "health.looked",
                isolation.id().value(),
                Map.of("person", isolation.person().toString())));
    }

    /// The isolation, for the person and the health officer.
    @Transactional(readOnly = true)
    public Isolation find(Actor by, Isolation.Id id) {
        var found = isolations.find(id).orElseThrow(() -> new NotFound("isolation"));
        if (!by.is(found.person())) {
            rights.demandOnceWithin(by, Right.SEE_HEALTH_ANSWERS, found.unit());
        }
        return found;
    }

    /// Says how somebody is today. Refused outside the isolation and the watch after it, or when nothing was
    /// answered. The same again changes nothing.
    public Outcome<FollowUp> say(Actor by, Draft draft) {
        var isolation = find(by, draft.isolation());
        var today = clock.today();
        var wrong = check(isolation, draft, today);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        var celsius = celsius(draft.temperature());
        boolean fever = celsius.filter(
                        measured -> measured.compareTo(rulebooks.profile(today).fever()) >= 0)
                .isPresent();
        var answers = answers(draft);
        var said = new FollowUp(
                draft.id(),
                isolation.id(),
                isolation.person(),
                today,
                clock.now(),
                fever || rulebooks.profile(today).decide(answers).attention(),
                answers);
        var body = people.find(isolation.person()).orElseThrow().body();
        if (!repository.add(body, isolation.unit(), said, by.person().id())) {
            return again(said);
        }
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "health.followed-up",
                isolation.id().value(),
                Map.of("person", isolation.person().toString())));
        return Outcome.done(said);
    }

    /// How these running isolations stand: what was said today, and on how many days before nothing was.
    @Transactional(readOnly = true)
    public Map<Isolation.Id, State> states(Actor by, Unit.Id unit, Collection<Isolation> running) {
        rights.demand(by, Right.SEE_HEALTH_ANSWERS, unit);
        var today = clock.today();
        var said = repository.days(running.stream().map(Isolation::id).toList(), today.minusDays(DAYS));
        var states = new HashMap<Isolation.Id, State>();
        for (var isolation : running) {
            states.put(isolation.id(), state(isolation, said.getOrDefault(isolation.id(), Map.of()), today));
        }
        return states;
    }

    /// Before the order was written nobody could say anything.
    private static LocalDate ordered(Isolation isolation) {
        return TimeId.momentOf(isolation.id().value()).atZone(Words.OFFICE_ZONE).toLocalDate();
    }

    /// How one isolation stands on a day by the days on which something was said.
    static State state(Isolation isolation, Map<LocalDate, Boolean> said, LocalDate today) {
        var first = Stream.of(isolation.from(), ordered(isolation), today.minusDays(DAYS))
                .max(LocalDate::compareTo)
                .orElseThrow();
        var last = isolation.lastDay().filter(end -> end.isBefore(today)).orElse(today.minusDays(1));
        int missed = (int) first.datesUntil(last.isBefore(first) ? first : last.plusDays(1))
                .filter(day -> !said.containsKey(day))
                .count();
        return new State(said.containsKey(today), said.getOrDefault(today, false), missed);
    }

    private Outcome<FollowUp> again(FollowUp said) {
        var before = acting.as("health.sent-twice", () -> repository.mark(said.id()));
        boolean same = before.filter(mark -> Arrays.equals(mark, seal.mark(said.answers(), said.id(), said.person())))
                .isPresent();
        return same ? Outcome.done(said) : Outcome.refused("health.error.used");
    }

    private FormErrors check(Isolation isolation, Draft draft, LocalDate today) {
        var wrong = FormErrors.none();
        if (!TimeId.acceptable(draft.id(), clock.now())) {
            wrong = wrong.with("", Message.of("health.error.stale"));
        }
        if (!isolation.holdsOn(today) && !isolation.watchedOn(today)) {
            wrong = wrong.with("", Message.of("health.error.followup-over"));
        }
        var asked = new Questionnaire("", today, new Wording("", ""), List.of(question()));
        wrong = wrong.and(Answers.of(Map.of(FollowUp.SIGNS, draft.signs())).against(asked));
        if (!draft.temperature().isBlank() && celsius(draft.temperature()).isEmpty()) {
            wrong = wrong.with(FollowUp.TEMPERATURE, Message.of("health.error.followup-temperature"));
        }
        return wrong;
    }

    private static Answers answers(Draft draft) {
        var all = new TreeMap<String, Collection<String>>(Map.of(FollowUp.SIGNS, draft.signs()));
        celsius(draft.temperature())
                .ifPresent(measured -> all.put(FollowUp.TEMPERATURE, List.of(measured.toPlainString())));
        return Answers.of(all);
    }

    /// A temperature of somebody alive, with a point or a comma; 375 and 3.75 are none and are asked again.
    static Optional<BigDecimal> celsius(String typed) {
        var text = typed.strip().replace(',', '.');
        if (!text.matches("\\d{2}(\\.\\d)?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text))
                .filter(measured -> measured.compareTo(COLDEST) >= 0 && measured.compareTo(HOTTEST) <= 0);
    }

    /// What was filled in; the id was made with the form.
    public record Draft(UUID id, Isolation.Id isolation, List<String> signs, String temperature) {
        public Draft {
            signs = List.copyOf(signs);
        }
    }

    /// Whether something was said today, whether the officer should call, and how many days were missed.
    public record State(boolean said, boolean attention, int missed) {}
}
