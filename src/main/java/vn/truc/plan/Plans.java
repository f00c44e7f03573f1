package vn.truc.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.directive.Clause;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.measure.Reach;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.Competences;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// Plans per level: directives that were approved beforehand and stand ready.
@Service
@Transactional
public class Plans {
    private final PlanRepository repository;
    private final Directives directives;
    private final Areas areas;
    private final Competences competences;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    Plans(
            PlanRepository repository,
            Directives directives,
            Areas areas,
            Competences competences,
            Rights rights,
            Audit audit,
            OfficeClock clock) {
        this.repository = repository;
        this.directives = directives;
        this.areas = areas;
        this.competences = competences;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// The plans that stand ready in an area: its own and those of the areas around it, by level.
    @Transactional(readOnly = true)
    public List<Plan> ready(Area.Id area) {
        var around = areas.upward(area, clock.today()).stream().map(Area::id).toList();
        return repository.of(around).stream().filter(this::current).toList();
    }

    /// Approves a draft as the plan for a level in an area, as it stands; whoever wrote it last does not approve it.
    public Outcome<Plan> prepare(Actor by, Directive.Id id, Area.Id area, int level) {
        var directive = directives.find(id).orElseThrow(() -> new NotFound("directive"));
        rights.demand(by, Right.ISSUE_DIRECTIVES, directive.issuer());
        var why = notReady(by, directive, area, level);
        if (why.isPresent()) {
            return Outcome.refused(why.get());
        }
        var plan = new Plan(id, area, level, directive.edit(), by.person().id(), clock.now());
        var known = repository.find(id).filter(plan::sameAs);
        if (known.isPresent()) {
            return Outcome.done(known.get());
        }
        repository.keep(plan);
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "plan.prepared",
                id.value(),
                Map.of("area", area.toString(), "level", Integer.toString(level))));
        return Outcome.done(plan);
    }

    private Optional<FormErrors> notReady(Actor by, Directive directive, Area.Id area, int level) {
        if (!directive.draft()) {
            return refused("plan.not-draft");
        }
        if (by.is(directive.drafter())) {
            return refused("plan.second-person");
        }
        if (directive.clauses().isEmpty()) {
            return refused("plan.no-clauses");
        }
        if (directive.clauses().stream().map(Clause::reach).anyMatch(Optional::isPresent)) {
            return refused("plan.clause-reach");
        }
        if (directive.clauses().stream().anyMatch(clause -> clause.content() instanceof Clause.Ending)) {
            return refused("plan.clause-ends");
        }
        if (level < 1 || level > LevelDecision.HIGHEST) {
            return refused("plan.no-level");
        }
        if (directive.reach() instanceof Reach.Territory(var addressed)
                && !competences.directs(directive.issuer(), addressed, clock.today())) {
            return refused("directive.beyond-territory");
        }
        return seated(directive.issuer(), area) ? Optional.empty() : refused("plan.beyond");
    }

    /// A body prepares for its own units wherever it is seated, and within.
    private boolean seated(Unit.Id issuer, Area.Id area) {
        var seat = areas.seats(Set.of(issuer), clock.today()).get(issuer);
        return competences.directs(issuer, area, clock.today())
                || (seat != null
                        && areas.upward(area, clock.today()).stream()
                                .anyMatch(around -> around.id().equals(seat.id())));
    }

    /// Whether what was approved is still what stands in the draft.
    boolean current(Plan plan) {
        return directives
                .find(plan.directive())
                .filter(directive -> directive.draft() && directive.edit() == plan.edit())
                .isPresent();
    }

    private static Optional<FormErrors> refused(String key) {
        return Optional.of(FormErrors.of(Message.of(key)));
    }
}
