package vn.truc.gate.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Passes;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Message;
import vn.truc.page.Page;
import vn.truc.page.QrCode;

/// The pass of whoever has signed in: a QR, big, for the scanner at the gate.
@Controller
class PassController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Passes passes;
    private final Units units;
    private final OfficeClock clock;

    PassController(Passes passes, Units units, OfficeClock clock) {
        this.passes = passes;
        this.units = units;
        this.clock = clock;
    }

    @Needs(Right.OWN)
    @GetMapping("/pass")
    Answer pass(Actor by) {
        var unit = units.find(by.unit(), clock.today()).map(Unit::name).orElse("");
        var pass = passes.of(by);
        return Page.of(
                Message.of("gate.pass.title"),
                TEMPLATES.gatePass(new PassPage(
                        by.person().name(), by.person().staffNumber(), unit, passes.until(pass), QrCode.of(pass))));
    }

    /// The same as a picture, for phones that keep it and for chats.
    @Needs(Right.OWN)
    @GetMapping(path = "/pass.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> picture(Actor by) throws IOException {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"the-qr.png\"")
                .body(QrPicture.of(QrCode.of(passes.of(by))));
    }
}
