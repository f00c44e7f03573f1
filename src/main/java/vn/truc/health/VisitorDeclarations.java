package vn.truc.health;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// What visitors declare before they come in, and correct: the questions of the day, the answers sealed, and what
/// follows from them by the profile in force on the day of the visit, which is all that a gate learns.
@Service
@Transactional
public class VisitorDeclarations {
    /// Nobody corrects one visit more often: whoever fills a table by a program stops here.
    private static final int MOST_VERSIONS = 20;

    private final VisitorDeclarationRepository repository;
    private final VisitorConsents consents;
    private final Rulebooks rulebooks;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    VisitorDeclarations(
            VisitorDeclarationRepository repository,
            VisitorConsents consents,
            Rulebooks rulebooks,
            Rights rights,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.consents = consents;
        this.rulebooks = rulebooks;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// What is asked today.
    @Transactional(readOnly = true)
    public Questionnaire questions() {
        return questions(clock.today());
    }

    /// What is asked for a visit on a day.
    @Transactional(readOnly = true)
    public Questionnaire questions(LocalDate day) {
        return rulebooks.questionnaire(day, Occasion.VISITOR).content();
    }

    /// The questions that a declaration answered.
    @Transactional(readOnly = true)
    public Questionnaire answered(VisitorDeclaration declaration) {
        return rulebooks.answered(declaration.questionnaire());
    }

    /// What is to be agreed to today.
    @Transactional(readOnly = true)
    public Wording consent() {
        return rulebooks.consent(clock.today()).content().text();
    }

    /// What keeps these answers from being a declaration.
    @Transactional(readOnly = true)
    public FormErrors against(Answers answers, boolean agreed) {
        return against(questions(), answers, agreed);
    }

    private static FormErrors against(Questionnaire questions, Answers answers, boolean agreed) {
        var wrong = answers.against(questions);
        return agreed ? wrong : wrong.with("consent", Message.of("health.error.consent"));
    }

    /// Keeps a visitor's first answers and says what follows; those of a visitor who declared before stand.
    @Transactional(propagation = Propagation.MANDATORY)
    public Status declare(UUID visitor, Unit.Id unit, Answers answers) {
        var declaration = version(visitor, visitor, 1, unit, clock.today(), answers);
        var finding = rulebooks.profile(declaration.day()).decide(answers);
        if (repository.add(declaration)) {
            repository.set(declaration, finding);
        }
        return finding.status();
    }

    /// Every version of what a visitor declared, the last first; for the visitor’s own page.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<VisitorDeclaration> of(UUID visitor) {
        return repository.of(visitor);
    }

    /// Corrects what a visitor declared: a further version, the ones before stay, and what follows is computed anew by
    /// what held on the day of the visit. Refused: what is missing, corrected meanwhile, too often. The same again
    /// changes nothing. Whoever eases it: the health officer is told, and sees both.
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome<VisitorDeclaration> correct(UUID visitor, Correction correction, Author by) {
        var versions = repository.of(visitor);
        var last = versions.stream().findFirst().orElseThrow(() -> new NotFound("declaration"));
        var known = versions.stream()
                .filter(version -> version.id().equals(correction.id))
                .findFirst();
        if (known.isPresent()) {
            return known.filter(version -> version.answers().equals(correction.answers))
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("health.error.stale"));
        }
        var wrong = against(questions(last.day()), correction.answers, correction.agreed);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (!TimeId.acceptable(correction.id, clock.now())) {
            return Outcome.refused("health.error.stale");
        }
        if (versions.size() >= MOST_VERSIONS) {
            return Outcome.refused("health.error.corrected-often");
        }
        var next = version(correction.id, visitor, last.version() + 1, last.unit(), last.day(), correction.answers);
        if (!last.id().equals(correction.corrects) || !repository.add(next)) {
            return Outcome.refused("health.error.corrected-meanwhile");
        }
        consents.agreed(next, by);
        var finding = rulebooks.profile(next.day()).decide(next.answers());
        if (repository.set(next, finding)) {
            eased(next);
        }
        audit.write(new Audit.Line(
                clock.newId(), by, "health.visitor-corrected", next.id(), Map.of("visitor", visitor.toString())));
        return Outcome.done(next);
    }

    private void eased(VisitorDeclaration declaration) {
        var officers = rights.nearest(Right.OPEN_ANSWERS, declaration.unit());
        if (!officers.isEmpty()) {
            events.publishEvent(new DeclarationEased(new Declaration.Id(declaration.id()), officers));
        }
    }

    private VisitorDeclaration version(
            UUID id, UUID visitor, int version, Unit.Id unit, LocalDate day, Answers answers) {
        return new VisitorDeclaration(
                id,
                visitor,
                version,
                unit,
                day,
                clock.now(),
                rulebooks.questionnaire(day, Occasion.VISITOR).name(),
                rulebooks.consent(clock.today()).name(),
                answers);
    }

    /// What follows for these visitors from what they declared for a day; who did not is missing from the answer.
    @Transactional(readOnly = true)
    public Map<UUID, Status> standing(Collection<UUID> visitors, LocalDate day) {
        return repository.standing(visitors, day);
    }

    /// What a visitor corrects: which version, by what. The id was made with the form. Agreed: the box of the consent
    /// sentence was ticked.
    public record Correction(UUID id, UUID corrects, Answers answers, boolean agreed) {}
}
