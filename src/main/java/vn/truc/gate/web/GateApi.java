package vn.truc.gate.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.gate.Arrival;
import vn.truc.gate.Departure;
import vn.truc.gate.Gates;
import vn.truc.gate.Verdict;
import vn.truc.gate.Visit;
import vn.truc.gate.Watch;
import vn.truc.gate.Why;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

/// Gates, for turnstiles and kiosks of others.
@RestController
@Tag(name = "gates", description = "Who may come in, and who came and went")
class GateApi {
    private final Gates gates;

    GateApi(Gates gates) {
        this.gates = gates;
    }

    @Needs(Right.WORK_GATE)
    @GetMapping("/api/gates")
    @Operation(summary = "The gates at which the caller may stand guard")
    List<GateLine> list(Actor by) {
        return gates.of(by).stream()
                .map(place -> new GateLine(place.id().value(), place.name()))
                .toList();
    }

    @Needs(Right.WORK_GATE)
    @GetMapping("/api/gates/{gate}")
    @Operation(summary = "How many are inside, how many may be, and the last ten of one's own body")
    GateWatch watch(Actor by, @PathVariable Place.Id gate) {
        return GateWatch.of(gates.watch(by, gate));
    }

    @Needs(Right.WORK_GATE)
    @PutMapping("/api/gates/{gate}/visits/{id}")
    @Operation(
            summary = "Somebody comes: found by pass, staff number or name, judged by the measures in force",
            description = "The id is made by the caller (UUID version 7) and names the visit once there is a verdict."
                    + " `CHOOSE` lists several people: send again with `person`. `TEMPERATURE` asks for it. The same"
                    + " id for the same person gives the same verdict again; for another it is a conflict.")
    GateArrival enter(
            Actor by, @PathVariable Place.Id gate, @PathVariable UUID id, @RequestBody GateNewcomer newcomer) {
        return GateArrival.of(gates.enter(by, newcomer.entry(id, gate)).orProblem());
    }

    @Needs(Right.WORK_GATE)
    @PostMapping("/api/gates/{gate}/exits")
    @Operation(
            summary = "Somebody leaves: found by pass, staff number or name; the same id again changes nothing",
            description =
                    "Without a visit in the answer nobody knows of them inside: the exit is kept until a kiosk at the"
                            + " site, which may have been without network, brings the entry.")
    GateDeparture leave(Actor by, @PathVariable Place.Id gate, @RequestBody GateExit exit) {
        return GateDeparture.of(gates.leave(by, exit.entry(gate)).orProblem());
    }

    @Needs(Right.WORK_GATE)
    @GetMapping("/api/gates/{gate}/orderers")
    @Operation(summary = "Those in the house with this name who may order that somebody is let in")
    List<GatePerson> orderers(Actor by, @PathVariable Place.Id gate, @RequestParam String words) {
        return gates.orderers(by, gate, words).stream().map(GatePerson::of).toList();
    }

    @Needs(Right.WORK_GATE)
    @PutMapping("/api/gates/{gate}/orders/{id}")
    @Operation(
            summary = "Let somebody in who was referred or refused, by order of a person who may give it",
            description = "Makes a visit under a new id that names the one before; on record with the name.")
    GateVisit order(Actor by, @PathVariable Place.Id gate, @PathVariable UUID id, @RequestBody GateOrder order) {
        var wanted = new Gates.Order(
                id, gate, new Unit.Id(order.body()), new Visit.Id(order.visit()), new Person.Id(order.orderer()));
        return GateVisit.of(gates.admitByOrder(by, wanted).orProblem());
    }

    /// A gate.
    @Schema(name = "Gate")
    record GateLine(UUID id, String name) {}

    /// What is seen at a gate between two people.
    record GateWatch(
            UUID gate, String name, int inside, @Nullable Integer most, List<GateVisit> last) {
        static GateWatch of(Watch watch) {
            return new GateWatch(
                    watch.gate().id().value(),
                    watch.gate().name(),
                    watch.inside(),
                    watch.most().isPresent() ? Integer.valueOf(watch.most().getAsInt()) : null,
                    watch.last().stream().map(GateVisit::of).toList());
        }
    }

    /// Who comes: the pass, staff number or name as typed or scanned, or the person; the temperature as typed.
    record GateNewcomer(
            @Nullable String query,
            @Nullable UUID person,
            @Nullable String temperature) {
        Gates.Entry entry(UUID id, Place.Id gate) {
            return new Gates.Entry(
                    id,
                    gate,
                    query == null ? "" : query,
                    Optional.ofNullable(person).map(Person.Id::new),
                    Optional.empty(),
                    Optional.empty(),
                    temperature == null ? "" : temperature);
        }
    }

    /// Who leaves, under an id made by the caller.
    record GateExit(
            UUID id, @Nullable String query, @Nullable UUID person) {
        Gates.Entry entry(Place.Id gate) {
            return new GateNewcomer(query, person, null).entry(id, gate);
        }
    }

    /// The visit that ended; none where the exit is kept for an entry that has not come.
    record GateDeparture(Optional<GateVisit> visit) {
        static GateDeparture of(Departure departure) {
            return switch (departure) {
                case Departure.Left(var visit) -> new GateDeparture(Optional.of(GateVisit.of(visit)));
                case Departure.Waits _ -> new GateDeparture(Optional.empty());
            };
        }
    }

    /// The visit that was referred or refused, with its body, and who orders.
    record GateOrder(UUID body, UUID visit, UUID orderer) {}

    /// What becomes of somebody at the gate.
    record GateArrival(GateStep step, Optional<GateVisit> visit, List<GatePerson> choose) {
        static GateArrival of(Arrival arrival) {
            return switch (arrival) {
                case Arrival.Decided(var visit) ->
                    new GateArrival(GateStep.DECIDED, Optional.of(GateVisit.of(visit)), List.of());
                case Arrival.AskTemperature _ -> new GateArrival(GateStep.TEMPERATURE, Optional.empty(), List.of());
                case Arrival.Choose(var staff, var _) ->
                    new GateArrival(
                            GateStep.CHOOSE,
                            Optional.empty(),
                            staff.stream().map(GatePerson::of).toList());
            };
        }
    }

    /// What comes next.
    enum GateStep {
        /// The verdict is there.
        DECIDED,
        /// The temperature is needed.
        TEMPERATURE,
        /// Several people are meant.
        CHOOSE
    }

    /// Somebody to choose.
    record GatePerson(UUID id, String name, String staffNumber, UUID unit, String title) {
        static GatePerson of(Staff staff) {
            return new GatePerson(
                    staff.id().value(),
                    staff.name(),
                    staff.staffNumber(),
                    staff.unit().value(),
                    staff.title());
        }
    }

    /// A visit with its verdict, and in words why; no health detail.
    @Schema(name = "Visit")
    record GateVisit(
            UUID id,
            UUID body,
            UUID unit,
            String name,
            Instant came,
            Optional<Instant> went,
            Verdict.Word verdict,
            Why why,
            String because,
            String next,
            List<UUID> deciders,
            Optional<String> byOrderOf) {
        static GateVisit of(Visit visit) {
            return new GateVisit(
                    visit.id().value(),
                    visit.body().value(),
                    visit.unit().value(),
                    visit.name(),
                    visit.came(),
                    visit.went(),
                    visit.verdict().word(),
                    visit.verdict().why(),
                    Words.t(visit.verdict().because()),
                    Words.t(visit.verdict().next()),
                    visit.deciders().stream().map(Unit.Id::value).toList(),
                    visit.orderedName());
        }
    }
}
