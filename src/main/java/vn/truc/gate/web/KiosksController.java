package vn.truc.gate.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.account.WebAddress;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Kiosk;
import vn.truc.gate.KioskKey;
import vn.truc.gate.Kiosks;
import vn.truc.gate.UnwrittenEntries;
import vn.truc.organisation.Place;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.QrCode;
import vn.truc.page.Redirect;

/// The kiosks of one's body: made with a key that is shown once, taken back at once; and a guard's own PIN for them.
@Controller
class KiosksController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Kiosks kiosks;
    private final UnwrittenEntries unwritten;
    private final WebAddress address;
    private final OfficeClock clock;

    KiosksController(Kiosks kiosks, UnwrittenEntries unwritten, WebAddress address, OfficeClock clock) {
        this.kiosks = kiosks;
        this.unwritten = unwritten;
        this.address = address;
        this.clock = clock;
    }

    @Needs(Right.ADMINISTER)
    @GetMapping("/gate/kiosks")
    Answer list(Actor by) {
        return page(by, "", Optional.empty(), FormErrors.none());
    }

    @Needs(Right.ADMINISTER)
    @GetMapping("/gate/kiosks.{ending:csv|xlsx}")
    Answer take(Actor by, @PathVariable String ending) {
        var body = kiosks.body(by);
        return KiosksPage.table(kiosks.of(by, body), names(kiosks.gates(by, body)), clock.today())
                .as(Download.Format.ending(ending));
    }

    private static Map<Place.Id, String> names(List<Place> gates) {
        return gates.stream().collect(Collectors.toMap(Place::id, Place::name));
    }

    @Needs(Right.ADMINISTER)
    @PostMapping("/gate/kiosks")
    Answer make(
            Actor by,
            HttpServletRequest request,
            @RequestParam UUID id,
            @RequestParam Place.Id gate,
            @RequestParam(defaultValue = "") String name) {
        return switch (kiosks.make(by, new Kiosk.Id(id), kiosks.body(by), gate, name)) {
            case Outcome.Done<Kiosks.Made>(var made) ->
                page(by, "", made.key().map(key -> shown(key, request)), FormErrors.none());
            case Outcome.Refused<Kiosks.Made>(var why) ->
                page(by, name, Optional.empty(), why).refusing();
        };
    }

    @Needs(Right.ADMINISTER)
    @PostMapping("/gate/kiosks/{kiosk}/revoke")
    Answer revoke(Actor by, @PathVariable Kiosk.Id kiosk) {
        return Redirect.to("/gate/kiosks")
                .saying("gate.kiosks.revoked.said", kiosks.revoke(by, kiosk).name());
    }

    @Needs(Right.ADMINISTER)
    @PostMapping("/gate/kiosks/unwritten/{id}")
    Answer settle(Actor by, @PathVariable UUID id, @RequestParam(defaultValue = "") String remark) {
        return switch (unwritten.settle(by, kiosks.body(by), id, remark)) {
            case Outcome.Done<UUID> _ -> Redirect.to("/gate/kiosks").saying("gate.unwritten.settled");
            case Outcome.Refused<UUID>(var why) ->
                page(by, "", Optional.empty(), why).refusing();
        };
    }

    @Needs(Right.WORK_GATE)
    @GetMapping("/gate/pin")
    Answer pin() {
        return pin(FormErrors.none());
    }

    @Needs(Right.WORK_GATE)
    @PostMapping("/gate/pin")
    Answer setPin(Actor by, @RequestParam(defaultValue = "") String pin) {
        return switch (kiosks.setPin(by, pin)) {
            case Outcome.Done<String> _ -> Redirect.to("/gate").saying("gate.pin.set");
            case Outcome.Refused<String>(var why) -> pin(why).refusing();
        };
    }

    private static Page pin(FormErrors errors) {
        return Page.of(Message.of("gate.pin.title"), TEMPLATES.gatePin(new PinPage(errors)));
    }

    private Page page(Actor by, String name, Optional<KiosksPage.Key> key, FormErrors errors) {
        var body = kiosks.body(by);
        var gates = kiosks.gates(by, body);
        return Page.of(
                Message.of("gate.kiosks.title"),
                TEMPLATES.gateKiosks(new KiosksPage(
                        clock.newId(),
                        kiosks.of(by, body),
                        gates,
                        names(gates),
                        name,
                        key,
                        unwritten.open(by, body),
                        errors)));
    }

    private KiosksPage.Key shown(KioskKey key, HttpServletRequest request) {
        return new KiosksPage.Key(
                address.of(request) + "/kiosk", key.text().replaceAll("(.{8})(?!$)", "$1 "), QrCode.of(key.text()));
    }
}
