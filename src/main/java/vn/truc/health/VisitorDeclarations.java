package vn.truc.health;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.vault.Vault;

/// What visitors declare before they come in: the questions of the day, the answers sealed, and what follows from
/// them by the profile in force, which is all that a gate learns.
@Service
@Transactional
public class VisitorDeclarations {
    private final VisitorDeclarationRepository repository;
    private final Rulebooks rulebooks;
    private final Vault vault;
    private final JsonMapper json;
    private final OfficeClock clock;

    VisitorDeclarations(
            VisitorDeclarationRepository repository,
            Rulebooks rulebooks,
            Vault vault,
            JsonMapper json,
            OfficeClock clock) {
        this.repository = repository;
        this.rulebooks = rulebooks;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /// What is asked today.
    @Transactional(readOnly = true)
    public Questionnaire questions() {
        return rulebooks.questionnaire(clock.today(), Occasion.VISITOR).content();
    }

    /// What is to be agreed to today.
    @Transactional(readOnly = true)
    public Wording consent() {
        return rulebooks.consent(clock.today()).content().text();
    }

    /// What keeps these answers from being a declaration.
    @Transactional(readOnly = true)
    public FormErrors against(Answers answers, boolean agreed) {
        var wrong = answers.against(questions());
        return agreed ? wrong : wrong.with("consent", Message.of("health.error.consent"));
    }

    /// Keeps a visitor's answers and says what follows; the first declaration of a visitor stands.
    @Transactional(propagation = Propagation.MANDATORY)
    public Status declare(UUID visitor, Unit.Id unit, Answers answers) {
        var today = clock.today();
        var status = rulebooks.profile(today).decide(answers).status();
        var sealed = vault.seal(json.writeValueAsString(answers.chosen()), "health_visitor_declaration:" + visitor);
        repository.add(
                new VisitorDeclarationRepository.Line(
                        visitor,
                        unit,
                        today,
                        rulebooks.questionnaire(today, Occasion.VISITOR).name(),
                        rulebooks.consent(today).name()),
                sealed,
                status,
                clock.now());
        return status;
    }

    /// What follows for these visitors from what they declared on a day; who did not is missing from the answer.
    @Transactional(readOnly = true)
    public Map<UUID, Status> standing(Collection<UUID> visitors, LocalDate day) {
        return repository.standing(visitors, day);
    }
}
