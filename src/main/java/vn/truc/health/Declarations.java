package vn.truc.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.database.KeptPlans;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Declaring one's health: by oneself, by whoever keeps the unit's list for a colleague, or elsewhere and seen here.
@Service
@Transactional(label = KeptPlans.LABEL)
public class Declarations {
    /// A declaration is offered again for this long; one made elsewhere may be recorded for this long.
    static final Duration RECENT = Duration.ofDays(7);

    private static final int SHOWN = 60;

    private final DeclarationRepository repository;
    private final DeclarationBook book;
    private final Clearances clearances;
    private final Rulebooks rulebooks;
    private final Consents consents;
    private final People people;
    private final Rights rights;
    private final OfficeClock clock;

    Declarations(
            DeclarationRepository repository,
            DeclarationBook book,
            Clearances clearances,
            Rulebooks rulebooks,
            Consents consents,
            People people,
            Rights rights,
            OfficeClock clock) {
        this.repository = repository;
        this.book = book;
        this.clearances = clearances;
        this.rulebooks = rulebooks;
        this.consents = consents;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
    }

    /// What is asked every day, and what the person answered last.
    @Transactional(readOnly = true, label = KeptPlans.LABEL)
    public Asked asked(Actor by) {
        var last = repository.own(by.person().id(), clock.today()).last();
        return asked(Occasion.DAILY, last, last);
    }

    /// What holds by the person's last declaration up to now.
    @Transactional(readOnly = true, label = KeptPlans.LABEL)
    public Optional<Clearance> clearance(Actor by) {
        var now = clock.now();
        var held = repository.own(by.person().id(), clock.today()).clearance();
        return held.filter(clearance -> !clearance.declaredAt().isAfter(now))
                .or(() -> held.flatMap(_ -> clearances.of(by.person().id(), now)));
    }

    /// What is asked today on an occasion, and what the person answered to it last.
    @Transactional(readOnly = true, label = KeptPlans.LABEL)
    public Asked asked(Actor by, Occasion occasion) {
        var person = by.person().id();
        var last = repository.last(person, occasion);
        return occasion == Occasion.DAILY
                ? asked(occasion, last, last)
                : asked(occasion, last, repository.of(person, 1).stream().findFirst());
    }

    /// The questions of an occasion today.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Questionnaire questions(Occasion occasion) {
        return rulebooks.questionnaire(clock.today(), occasion).content();
    }

    /// What is asked today of a colleague; what the colleague answered before is not shown.
    @Transactional(readOnly = true, label = KeptPlans.LABEL)
    public Asked askedOf(Actor by, Person.Id colleague) {
        demandList(by, colleague);
        return asked(Occasion.DAILY, Optional.empty(), Optional.empty());
    }

    /// Declares for oneself. Refused: a question left out, a yes beside a no, no consent, a form that is too old.
    public Outcome<Clearance> declare(Actor by, Draft draft) {
        var old = draft.versionOf().map(id -> own(by, id));
        boolean agreed = draft.agreed() || asked(by, draft.occasion()).agreed();
        return declare(by, by.person(), draft, Channel.OWN, agreed, old.map(Declaration::id));
    }

    /// Declares the same as an earlier time. Refused when other questions are asked today.
    public Outcome<Clearance> declareSame(Actor by, Declaration.Id id, Declaration.Id as) {
        var earlier = own(by, as);
        if (earlier.answers().isEmpty()) {
            return Outcome.refused("health.error.nothing-to-repeat");
        }
        return declare(by, new Draft(id, earlier.answers().get(), false, Optional.empty(), occasion(earlier)));
    }

    /// Declares for a colleague who has no phone, by whoever keeps the unit's list.
    public Outcome<Clearance> declareFor(Actor by, Person.Id colleague, Draft draft) {
        var person = demandList(by, colleague);
        return declare(by, person, draft, Channel.FOR_COLLEAGUE, false, Optional.empty());
    }

    /// Records that a declaration made elsewhere was seen: where, of when, and whether it lets the person come.
    public Outcome<Clearance> recordSeen(Actor by, Person.Id colleague, Seen seen) {
        var person = demandList(by, colleague);
        var now = clock.now();
        if (!TimeId.acceptable(seen.id().value(), now)) {
            return Outcome.refused("health.error.stale");
        }
        if (!Channel.elsewhere().contains(seen.channel())) {
            return Outcome.refused(FormErrors.at("channel", Message.of("health.error.channel")));
        }
        if (seen.at().isAfter(now) || seen.at().isBefore(now.minus(RECENT))) {
            return Outcome.refused(FormErrors.at("at", Message.of("health.error.seen-at", RECENT.toDays())));
        }
        return book.write(by, person, seen.declaration(by, person, unitOf(person)), seen.finding(), true);
    }

    /// The person's own declarations, newest first.
    @Transactional(readOnly = true, label = KeptPlans.LABEL)
    public List<Declaration> own(Actor by) {
        return repository.of(by.person().id(), SHOWN);
    }

    /// One of the person's own declarations.
    @Transactional(readOnly = true, label = KeptPlans.LABEL)
    public Declaration own(Actor by, Declaration.Id id) {
        return repository
                .find(by.person().body(), id)
                .filter(found -> by.is(found.person()))
                .orElseThrow(() -> new NotFound("declaration"));
    }

    /// The questions that a declaration answered; empty for one made elsewhere.
    @Transactional(readOnly = true, label = KeptPlans.LABEL)
    public Optional<Questionnaire> answered(Declaration declaration) {
        return declaration.answers().map(answers -> rulebooks.answered(declaration.questionnaire()));
    }

    /// On what occasion a declaration was made.
    public static Occasion occasion(Declaration declaration) {
        return Occasion.of(declaration.questionnaire()).orElse(Occasion.DAILY);
    }

    private Asked asked(Occasion occasion, Optional<Declaration> last, Optional<Declaration> newest) {
        var today = clock.today();
        var questionnaire = rulebooks.questionnaire(today, occasion);
        var consent = rulebooks.consent(today);
        var recent = last.filter(
                        before -> before.declaredAt().isAfter(clock.now().minus(RECENT)))
                .filter(before -> before.questionnaire().equals(questionnaire.name()))
                .filter(before -> before.answers().isPresent());
        boolean agreed = newest.filter(before -> before.channel() == Channel.OWN)
                .filter(before -> before.consent().equals(consent.name()))
                .filter(before -> !consents.withdrawn(before.person()))
                .isPresent();
        return new Asked(
                questionnaire.content(),
                questionnaire.name(),
                consent.content().text(),
                consent.name(),
                recent,
                agreed);
    }

    private Outcome<Clearance> declare(
            Actor by,
            Person person,
            Draft draft,
            Channel channel,
            boolean agreedBefore,
            Optional<Declaration.Id> versionOf) {
        var now = clock.now();
        if (!TimeId.acceptable(draft.id().value(), now)) {
            return Outcome.refused("health.error.stale");
        }
        var asked = asked(draft.occasion(), Optional.empty(), Optional.empty());
        var errors = draft.answers().against(asked.questionnaire());
        if (!draft.agreed() && !agreedBefore) {
            errors = errors.with("agreed", Message.of("health.error.consent"));
        }
        if (!errors.isEmpty()) {
            return Outcome.refused(errors);
        }
        if (by.is(person.id())) {
            consents.agreed(by);
        }
        var day = now.atZone(Words.OFFICE_ZONE).toLocalDate();
        var declaration = new Declaration(
                draft.id(),
                person.id(),
                by.is(person.id()) && !by.seat().posts().isEmpty() ? by.unit() : unitOf(person),
                day,
                now,
                versionOf,
                channel,
                by.person().id(),
                asked.questionnaireEdition(),
                asked.consentEdition(),
                Optional.of(draft.answers()));
        return book.write(
                by,
                person,
                declaration,
                rulebooks.profile(day).decide(draft.answers()),
                rulebooks.whole(asked.questionnaire(), day));
    }

    private Person demandList(Actor by, Person.Id colleague) {
        var person = people.find(colleague).orElseThrow(() -> new NotFound("person"));
        rights.demand(by, Right.SEE_CLEARANCE, unitOf(person));
        return person;
    }

    private Unit.Id unitOf(Person person) {
        return people.staff(person.id(), clock.today())
                .orElseThrow(() -> new NotFound("person"))
                .unit();
    }

    /// What somebody fills in; the id was made with the form. Agreed: the box of the consent sentence was ticked.
    public record Draft(
            Declaration.Id id, Answers answers, boolean agreed, Optional<Declaration.Id> versionOf, Occasion occasion) {
        /// The day’s declaration.
        public Draft(Declaration.Id id, Answers answers, boolean agreed, Optional<Declaration.Id> versionOf) {
            this(id, answers, agreed, versionOf, Occasion.DAILY);
        }
    }

    /// A declaration seen elsewhere: where, of when, and whether it lets the person come.
    public record Seen(Declaration.Id id, Channel channel, Instant at, boolean clear) {
        private Declaration declaration(Actor by, Person person, Unit.Id unit) {
            return new Declaration(
                    id,
                    person.id(),
                    unit,
                    at.atZone(Words.OFFICE_ZONE).toLocalDate(),
                    at,
                    Optional.empty(),
                    channel,
                    by.person().id(),
                    "",
                    "",
                    Optional.empty());
        }

        private DiseaseProfile.Finding finding() {
            return clear
                    ? new DiseaseProfile.Finding(Status.CLEARED, Reason.NONE, false)
                    : new DiseaseProfile.Finding(Status.REFER, Reason.SEE_HEALTH_OFFICER, true);
        }
    }
}
