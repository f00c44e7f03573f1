package vn.truc.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.GateHouse.House;
import vn.truc.health.Clearances;
import vn.truc.health.VisitorDeclarations;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Words;

/// Judges visitors who stand at a gate by the rules of the unit that receives them.
@Component
class VisitorArrivals {
    private final VisitorRepository repository;
    private final GateHouse houses;
    private final Clearances clearances;
    private final VisitorDeclarations declarations;
    private final Units units;
    private final OfficeClock clock;

    VisitorArrivals(
            VisitorRepository repository,
            GateHouse houses,
            Clearances clearances,
            VisitorDeclarations declarations,
            Units units,
            OfficeClock clock) {
        this.repository = repository;
        this.houses = houses;
        this.clearances = clearances;
        this.declarations = declarations;
        this.units = units;
        this.clock = clock;
    }

    /// An expected visitor comes to a kiosk, judged like one whom a guard receives.
    Admissions.Judged arriving(House house, Crossing crossing) {
        var visitor = repository.find(new Visitor.Id(crossing.who()));
        // Whom a kiosk let in while it was alone came in, also where the host has left the house since.
        var host = visitor.flatMap(found -> units.find(found.unit(), day(crossing.at())))
                .filter(unit -> crossing.shown().isPresent() || house.bodies().contains(unit.body()));
        if (host.isEmpty()) {
            return new Admissions.Judged.Unknown();
        }
        var rules = houses.rules(house, host.get().id(), day(crossing.at()));
        var temperature = Temperature.read(crossing.temperature());
        var situation = new Newcomer.Situation(crossing.at(), temperature, rules);
        boolean open = Gatekeeping.needsTemperature(situation) || temperature instanceof Temperature.Doubtful;
        if (open && crossing.shown().isEmpty()) {
            return new Admissions.Judged.AskTemperature(visitor.orElseThrow().name(), crossing.who(), temperature);
        }
        var body = host.get().body();
        return ready(
                crossing.guard(),
                new Arriving(crossing.id(), house, visitor.orElseThrow(), body, crossing.declared()),
                situation);
    }

    /// What would be said to an expected visitor at a moment; `declared`: where the guard had seen a declaration.
    Admissions.Judged.Ready judged(House house, Visitor visitor, Instant at, boolean declared) {
        var rules = houses.rules(house, visitor.unit(), day(at));
        var body = repository.bodyOf(visitor.id()).orElseThrow();
        return ready(
                Crossing.Guard.NOBODY,
                new Arriving(visitor.id().value(), house, visitor, body, declared),
                new Newcomer.Situation(at, new Temperature.None(), rules));
    }

    /// The visitors announced to these bodies for today.
    List<Visitor> today(Set<Unit.Id> bodies) {
        return repository.of(bodies, clock.today());
    }

    private Admissions.Judged.Ready ready(Crossing.Guard by, Arriving arriving, Newcomer.Situation situation) {
        return new Admissions.Judged.Ready(
                new GateBook.Line(
                        by.author(),
                        visit(by, arriving, situation),
                        situation.temperature(),
                        Gatekeeping.high(situation, clearances.fever(day(situation.at())))),
                situation.rules(),
                Optional.empty());
    }

    /// The line of a visitor.
    Visit visit(Crossing.Guard by, Arriving arriving, Newcomer.Situation situation) {
        var visitor = arriving.visitor();
        var house = arriving.house();
        var standing = Optional.ofNullable(declarations
                .standing(Set.of(visitor.id().value()), day(situation.at()))
                .get(visitor.id().value()));
        var newcomer = new Newcomer.Visitor(
                visitor.abroad(),
                arriving.declared() || standing.isPresent(),
                standing,
                visitor.expected()
                                .equals(situation.at().atZone(Words.OFFICE_ZONE).toLocalDate())
                        ? visitor.approval()
                        : new Newcomer.Approval.None(),
                visitor.leadersGuest());
        return new Visit(
                new Visit.Id(arriving.id()),
                arriving.body(),
                house.gate().id(),
                house.site().id(),
                Visit.Kind.VISITOR,
                visitor.id().value(),
                visitor.unit(),
                visitor.name(),
                situation.at(),
                Optional.empty(),
                Gatekeeping.decide(newcomer, situation),
                situation.rules().deciders(),
                situation.temperature() instanceof Temperature.Measured,
                Optional.empty(),
                Optional.empty(),
                by.person(),
                by.body(),
                false,
                Optional.empty());
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Words.OFFICE_ZONE).toLocalDate();
    }

    /// A visitor at a gate, under which id of the visit, and whether a declaration was seen.
    record Arriving(UUID id, House house, Visitor visitor, Unit.Id body, boolean declared) {}
}
