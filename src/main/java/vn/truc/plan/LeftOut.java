package vn.truc.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.truc.calendar.OfficeClock;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Team;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// The plans that could not come into force by a decision: kept, told of once, and named as they stand until their
/// bodies have issued them.
@Component
class LeftOut {
    private final PlanRepository repository;
    private final Plans plans;
    private final Directives directives;
    private final People people;
    private final Teams teams;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    LeftOut(
            PlanRepository repository,
            Plans plans,
            Directives directives,
            People people,
            Teams teams,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.plans = plans;
        this.directives = directives;
        this.people = people;
        this.teams = teams;
        this.clock = clock;
        this.events = events;
    }

    void keep(LevelDecision decision, Plan plan, Message why) {
        var directive = directives.find(plan.directive()).orElseThrow();
        repository.leaveOut(decision.id(), plan);
        events.publishEvent(new PlanLeftOut(
                decision.id(),
                decision.number().toString(),
                decision.area(),
                directive.id(),
                directive.number().toString(),
                why,
                told(plan, directive)));
    }

    List<LeftOutPlan> by(LevelDecision.Id decision) {
        return repository.leftOut(decision).stream()
                .flatMap(left -> directives
                        .find(left.plan())
                        .filter(Directive::draft)
                        .map(directive -> new LeftOutPlan(directive, state(directive, left.edit())))
                        .stream())
                .toList();
    }

    private LeftOutPlan.State state(Directive directive, int edit) {
        if (directive.edit() == edit) {
            return LeftOutPlan.State.UNCHANGED;
        }
        return repository.find(directive.id()).filter(plans::current).isPresent()
                ? LeftOutPlan.State.READY
                : LeftOutPlan.State.CHANGED;
    }

    private Set<Person.Id> told(Plan plan, Directive directive) {
        var told = new HashSet<>(Set.of(plan.approvedBy(), directive.drafter()));
        people.holders(offices(directive.issuer()), Set.of(Post.Kind.HEAD, Post.Kind.CLERK), clock.today())
                .forEach(holder -> told.add(holder.person().id()));
        return told;
    }

    /// The body itself, and whichever office serves a team that directs it.
    private Set<Unit.Id> offices(Unit.Id body) {
        var offices = new HashSet<>(Set.of(body));
        teams.within(Set.of(body), clock.today()).stream()
                .filter(team -> team.unit().equals(body))
                .map(Team::standingOffice)
                .forEach(office -> office.ifPresent(offices::add));
        return offices;
    }
}
