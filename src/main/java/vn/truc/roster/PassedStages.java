package vn.truc.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// Plans at a stage whose limit passes and where nobody stands in: they go on to those who decide next, and to the head
/// of the body after the last stage.
@Component
class PassedStages {
    private final StepRepository steps;
    private final StandInRepository standIns;
    private final Deciders deciders;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    PassedStages(
            StepRepository steps,
            StandInRepository standIns,
            Deciders deciders,
            Units units,
            Rights rights,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.steps = steps;
        this.standIns = standIns;
        this.deciders = deciders;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
        this.events = events;
    }

    /// From when on a plan is this person’s by the limit of the stage; empty where it never will be.
    Optional<StandIns.Turn> turn(Actor by, StepRepository.Waiting plan) {
        return plan.limit()
                .filter(_ -> deciders.mayAfter(by, plan) && !stoodInFor(plan))
                .map(limit -> StandIns.Turn.of(plan, Optional.empty(), limit));
    }

    /// The plans whose limit has passed and that are this person’s by it.
    List<StandIns.Turn> waiting(Actor by) {
        return deciders.of(by).empty()
                ? List.of()
                : steps.overdue(by.person().body(), clock.now()).stream()
                        .filter(plan -> !by.is(plan.by())
                                && !deciders.may(by, plan.stop().stage(), plan.unit(), plan.body()))
                        .flatMap(plan -> turn(by, plan).stream())
                        .toList();
    }

    /// Tells those who decide next, the office and whoever submitted; whoever was told is not told again.
    void passOn() {
        due().forEach(events::publishEvent);
        passed(true)
                .map(plan -> RotaOnItsWay.of(plan, name(plan), "overdue", "", told(plan)))
                .forEach(events::publishEvent);
    }

    /// What there is to tell of weekly plans.
    List<RosterOverdue> due() {
        return passed(false)
                .map(plan -> new RosterOverdue(
                        new Roster.Id(plan.asked().id()),
                        plan.round(),
                        plan.position(),
                        name(plan),
                        plan.monday(),
                        plan.stop().stage(),
                        told(plan)))
                .toList();
    }

    private Stream<StepRepository.Waiting> passed(boolean rotas) {
        return steps.overdue(null, clock.now()).stream()
                .filter(plan -> plan.asked().rota() == rotas && !stoodInFor(plan));
    }

    private Set<Person.Id> told(StepRepository.Waiting plan) {
        var told = new HashSet<>(deciders.after(plan));
        told.addAll(rights.nearest(Right.SEE_ROSTERS, plan.unit()));
        told.add(plan.by());
        return told;
    }

    private String name(StepRepository.Waiting plan) {
        return units.find(plan.unit(), clock.today()).map(Unit::name).orElse("");
    }

    private boolean stoodInFor(StepRepository.Waiting plan) {
        var today = clock.today();
        return standIns.holding(plan.body(), today).stream()
                .filter(standIn -> standIn.units().isEmpty() || units.within(plan.unit(), standIn.units(), today))
                .filter(standIn -> !standIn.deputy().equals(plan.by()))
                .anyMatch(standIn -> rights.actor(standIn.person())
                        .filter(leader -> deciders.may(leader, plan.stop().stage(), plan.unit(), plan.body()))
                        .isPresent());
    }
}
