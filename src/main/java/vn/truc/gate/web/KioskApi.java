package vn.truc.gate.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.KioskDesk;
import vn.truc.gate.KioskKey;
import vn.truc.gate.Newcomer;
import vn.truc.gate.ReturningVisitors;
import vn.truc.gate.Snapshot;
import vn.truc.gate.Verdict;
import vn.truc.gate.Visit;
import vn.truc.gate.Visitor;
import vn.truc.gate.Why;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// The kiosk's own doors: no session opens them, only the key of the kiosk, and where a guard is needed the one on
/// duty.
@RestController
@Hidden
class KioskApi {
    private static final HttpStatusCode NOBODY = HttpStatus.UNAUTHORIZED;
    private static final HttpStatusCode REFUSED = HttpStatus.UNPROCESSABLE_CONTENT;

    private final KioskDesk desk;
    private final OfficeClock clock;

    KioskApi(KioskDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/kiosk/snapshot")
    ResponseEntity<Snapshot> snapshot(@RequestHeader(defaultValue = "") String authorization) {
        return KioskKey.of(authorization)
                .flatMap(desk::snapshot)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.status(NOBODY).build());
    }

    @Needs(Right.PUBLIC)
    @PostMapping("/kiosk/shift")
    ResponseEntity<?> takeOver(@RequestHeader(defaultValue = "") String authorization, @RequestBody TakingOver taking) {
        return answer(KioskKey.of(authorization)
                .flatMap(key -> desk.takeOver(key, taking.id(), taking.number(), taking.pin())));
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/kiosk/orderers")
    ResponseEntity<List<Orderer>> orderers(
            @RequestHeader(defaultValue = "") String authorization, @RequestParam String words) {
        return KioskKey.of(authorization)
                .flatMap(key -> desk.orderers(key, words))
                .map(found -> ResponseEntity.ok(found.stream()
                        .map(staff -> new Orderer(staff.id().value(), staff.name(), staff.title()))
                        .toList()))
                .orElseGet(() -> ResponseEntity.status(NOBODY).build());
    }

    @Needs(Right.PUBLIC)
    @PostMapping("/kiosk/order")
    ResponseEntity<?> order(@RequestHeader(defaultValue = "") String authorization, @RequestBody Ordered ordered) {
        return answer(KioskKey.of(authorization)
                .flatMap(key -> desk.order(
                        key,
                        ordered.id(),
                        new Unit.Id(ordered.body()),
                        new Visit.Id(ordered.visit()),
                        new Person.Id(ordered.orderer())))
                .map(outcome -> outcome.map(Said::of)));
    }

    @Needs(Right.PUBLIC)
    @PostMapping("/kiosk/guest")
    ResponseEntity<?> receive(@RequestHeader(defaultValue = "") String authorization, @RequestBody Guest guest) {
        return answer(KioskKey.of(authorization)
                .flatMap(key -> desk.receive(
                        key,
                        new KioskDesk.Guest(
                                guest.id(),
                                guest.visitor(clock),
                                or(guest.phone()),
                                guest.declared(),
                                or(guest.temperature()))))
                .map(outcome -> outcome.map(Said::of)));
    }

    @Needs(Right.PUBLIC)
    @PostMapping("/kiosk/known")
    ResponseEntity<?> known(@RequestHeader(defaultValue = "") String authorization, @RequestBody Looking looking) {
        return answer(KioskKey.of(authorization)
                .flatMap(key -> desk.known(key, or(looking.number())))
                .map(outcome -> outcome.map(CameBefore::of)));
    }

    private static ResponseEntity<?> answer(Optional<? extends Outcome<?>> outcome) {
        if (outcome.isEmpty()) {
            return ResponseEntity.status(NOBODY).build();
        }
        return switch (outcome.get()) {
            case Outcome.Done<?>(var value) -> ResponseEntity.ok(value);
            case Outcome.Refused<?>(FormErrors why) ->
                ResponseEntity.status(REFUSED).body(new Refusal(Words.t(why.first())));
        };
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// A guard takes over.
    record TakingOver(UUID id, String number, String pin) {}

    /// Somebody who may order an admission.
    record Orderer(UUID id, String name, String title) {}

    /// An order, about the visit that was referred or refused.
    record Ordered(UUID id, UUID visit, UUID body, UUID orderer) {}

    /// Why something was refused, as a sentence.
    record Refusal(String error) {}

    /// A telephone number that a visitor left before.
    record Looking(@Nullable String number) {}

    /// Who left it, and the same as a sentence.
    record CameBefore(String said, Optional<Before> known) {
        static CameBefore of(Optional<ReturningVisitors.Known> found) {
            return new CameBefore(
                    Words.t(ReturningVisitors.said(found)),
                    found.map(known -> new Before(known.name(), known.unit().value(), known.host(), known.abroad())));
        }
    }

    /// What stands in the form then.
    record Before(String name, UUID unit, String host, boolean abroad) {}

    /// A visitor whom nobody announced.
    record Guest(
            UUID id,
            UUID visitor,
            String name,
            @Nullable String origin,
            UUID unit,
            String host,
            String purpose,
            @Nullable String phone,
            boolean abroad,
            boolean declared,
            @Nullable String temperature) {
        Visitor visitor(OfficeClock clock) {
            return new Visitor(
                    new Visitor.Id(visitor),
                    new Unit.Id(unit),
                    or(name).strip(),
                    or(origin).strip(),
                    or(host).strip(),
                    or(purpose).strip(),
                    abroad,
                    false,
                    clock.today(),
                    false,
                    0,
                    new Newcomer.Approval.None());
        }
    }

    /// A verdict as the kiosk shows it.
    record Said(UUID visit, UUID body, Verdict.Word word, Why why, List<String> said) {
        static Said of(Visit visit) {
            return new Said(
                    visit.id().value(),
                    visit.body().value(),
                    visit.verdict().word(),
                    visit.verdict().why(),
                    visit.verdict().said());
        }
    }
}
