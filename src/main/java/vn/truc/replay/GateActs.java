package vn.truc.replay;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Arrival;
import vn.truc.gate.ExpectedVisitors;
import vn.truc.gate.Gates;
import vn.truc.gate.Newcomer;
import vn.truc.gate.Visit;
import vn.truc.gate.Visitor;
import vn.truc.organisation.Place;

/// Who comes to a gate in a case, and who leaves.
@Component
class GateActs {
    private final Gates gates;
    private final ExpectedVisitors visitors;
    private final PosterActs posters;
    private final OfficeClock clock;

    GateActs(Gates gates, ExpectedVisitors visitors, PosterActs posters, OfficeClock clock) {
        this.gates = gates;
        this.visitors = visitors;
        this.posters = posters;
        this.clock = clock;
    }

    void act(Stage stage, Actor by, GateAct happened) {
        switch (happened) {
            case GateAct.HangPoster hang -> posters.hang(stage, by, hang);
            case GateAct.ScanPoster _ ->
                throw new IllegalStateException("a visitor’s own phone, played without anybody");
            case GateAct.Enter enter -> enter(stage, by, enter);
            case GateAct.Order order -> order(stage, by, order);
            case GateAct.Leave leave -> leave(stage, by, leave);
            case GateAct.Announce announce -> announce(stage, by, announce);
            case GateAct.ApproveVisit approve -> approve(stage, by, approve);
        }
    }

    private void enter(Stage stage, Actor guard, GateAct.Enter act) {
        var gate = stage.place(act.gate()).id();
        if (act.person() == null) {
            Refusals.value(
                    visitors.receive(
                            guard,
                            new ExpectedVisitors.Reception(
                                    clock.newId(),
                                    gate,
                                    visitor(stage, guard, gate, act),
                                    "",
                                    act.declared(),
                                    text(act.temperature()))),
                    "the visitor at the gate");
            return;
        }
        var arrival = Refusals.value(
                gates.enter(
                        guard,
                        act.scanned()
                                ? scanned(stage, gate, act.person(), null, text(act.temperature()))
                                : entry(stage, gate, act.person(), text(act.temperature()))),
                "coming to the gate");
        if (!(arrival instanceof Arrival.Decided)) {
            throw new IllegalStateException("the gate asks for more: " + arrival);
        }
    }

    private void order(Stage stage, Actor guard, GateAct.Order act) {
        var gate = stage.place(act.gate()).id();
        var refused = last(guard, gate, who(stage, act.person(), act.visitor())).orElseThrow();
        Refusals.value(
                gates.admitByOrder(
                        guard,
                        new Gates.Order(
                                clock.newId(),
                                gate,
                                refused.body(),
                                refused.id(),
                                stage.person(act.orderer()).id())),
                "the order");
    }

    private void leave(Stage stage, Actor guard, GateAct.Leave act) {
        var gate = stage.place(act.gate()).id();
        if (act.scanned()) {
            Refusals.value(gates.leave(guard, scanned(stage, gate, act.person(), act.visitor(), "")), "leaving");
            return;
        }
        var inside = last(guard, gate, who(stage, act.person(), act.visitor()))
                .orElseThrow(() -> new IllegalStateException("leaves without having come"));
        Refusals.value(
                gates.leave(
                        guard,
                        new Gates.Entry(
                                clock.newId(),
                                gate,
                                "",
                                Optional.empty(),
                                Optional.of(inside.body()),
                                Optional.of(inside.id()),
                                "")),
                "leaving");
    }

    private void announce(Stage stage, Actor by, GateAct.Announce act) {
        var visitor = visitor(stage, act);
        stage.visitor(act.visitor(), visitor.id());
        Refusals.value(visitors.announce(by, visitor, ""), "announcing the visitor");
    }

    private void approve(Stage stage, Actor by, GateAct.ApproveVisit act) {
        var host = stage.told().events().stream()
                .map(Event::act)
                .filter(GateAct.Announce.class::isInstance)
                .map(GateAct.Announce.class::cast)
                .filter(announced -> announced.visitor().equals(act.visitor()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody announced " + act.visitor()));
        var waiting = visitors.at(by, stage.unit(host.host()).id()).stream()
                .filter(each -> each.id().equals(stage.visitor(act.visitor())))
                .findFirst()
                .orElseThrow();
        Refusals.value(visitors.decide(by, waiting.id(), waiting.version(), true), "approving the visit");
    }

    /// What the log of the gate holds of somebody on this day, latest first.
    List<Visit> visits(Actor guard, Place.Id gate, UUID who) {
        return gates.log(guard, gate).stream()
                .filter(visit -> visit.who().equals(who))
                .toList();
    }

    /// The log of the day.
    List<Visit> log(Actor guard, Place.Id gate) {
        return gates.log(guard, gate);
    }

    private Optional<Visit> last(Actor guard, Place.Id gate, UUID who) {
        return visits(guard, gate, who).stream().findFirst();
    }

    /// The person or visitor in the log.
    static UUID who(Stage stage, @Nullable String person, @Nullable String visitor) {
        return person == null
                ? stage.visitor(Objects.requireNonNull(visitor)).value()
                : stage.person(person).id().value();
    }

    private Visitor visitor(Stage stage, Actor guard, Place.Id gate, GateAct.Enter act) {
        var code = Objects.requireNonNull(act.visitor());
        if (act.scanned()) {
            var arrival = Refusals.value(gates.enter(guard, scanned(stage, gate, null, code, "")), "the pass");
            if (arrival instanceof Arrival.Choose(var staff, var guests) && staff.isEmpty() && guests.size() == 1) {
                return guests.getFirst();
            }
            throw new IllegalStateException("the guard has to choose: " + arrival);
        }
        if (act.name() == null) {
            return visitors.expected(guard, gate, stage.visitor(code));
        }
        var id = new Visitor.Id(clock.newId());
        stage.visitor(code, id);
        return visitor(
                stage,
                id,
                act.name(),
                act.foreign(),
                act.leadersGuest(),
                Objects.requireNonNull(act.host()),
                clock.today(),
                act.purpose(),
                false);
    }

    private Visitor visitor(Stage stage, GateAct.Announce act) {
        return visitor(
                stage,
                new Visitor.Id(clock.newId()),
                act.name(),
                act.foreign(),
                act.leadersGuest(),
                act.host(),
                act.day(),
                act.purpose(),
                true);
    }

    /// A visitor of the case, as whoever writes them in does.
    static Visitor visitor(
            Stage stage,
            Visitor.Id id,
            String name,
            boolean foreign,
            boolean leadersGuest,
            String host,
            LocalDate day,
            @Nullable String purpose,
            boolean announced) {
        return new Visitor(
                id,
                stage.unit(host).id(),
                name,
                "",
                stage.person(host + ".head").name(),
                Objects.requireNonNullElse(purpose, ""),
                foreign,
                leadersGuest,
                day,
                announced,
                1,
                new Newcomer.Approval.None());
    }

    /// Somebody who shows the code of their pass, which the guard scans.
    private Gates.Entry scanned(
            Stage stage, Place.Id gate, @Nullable String person, @Nullable String visitor, String temperature) {
        return new Gates.Entry(
                clock.newId(),
                gate,
                posters.pass(stage, person, visitor),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                temperature);
    }

    private Gates.Entry entry(Stage stage, Place.Id gate, String person, String temperature) {
        return new Gates.Entry(
                clock.newId(),
                gate,
                "",
                Optional.of(stage.person(person).id()),
                Optional.empty(),
                Optional.empty(),
                temperature);
    }

    private static String text(@Nullable BigDecimal temperature) {
        return temperature == null ? "" : temperature.toPlainString();
    }
}
