package vn.truc.administration.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.administration.AuditDesk;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.Message;
import vn.truc.page.Page;

/// The book of who did what, to be looked through and taken along.
@Controller
@Needs(Right.ADMINISTER)
class AuditController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int MOST_IN_A_FILE = 100_000;
    private static final int DAYS = 7;

    private final AuditDesk desk;
    private final OfficeClock clock;

    AuditController(AuditDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/administration/audit")
    Answer look(
            Actor by,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam Optional<UUID> before) {
        var page = page(by, from, to, author, kind, before, AuditDesk.MOST);
        return Page.of(Message.of("administration.audit"), TEMPLATES.administrationAudit(page));
    }

    @GetMapping("/administration/audit.{ending:csv|xlsx}")
    Answer take(
            Actor by,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> to,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String kind,
            @PathVariable String ending) {
        return page(by, from, to, author, kind, Optional.empty(), MOST_IN_A_FILE)
                .table()
                .as(Download.Format.ending(ending));
    }

    private AuditPage page(
            Actor by,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            String author,
            String kind,
            Optional<UUID> before,
            int most) {
        var last = to.orElseGet(clock::today);
        var first = from.orElseGet(() -> last.minusDays(DAYS - 1L));
        var asked = AuditPage.KINDS.contains(kind) ? kind : "";
        var acts = asked.isEmpty() ? "" : asked + ".";
        return new AuditPage(
                desk.look(by, first, last, author, acts, before, most), first, last, author, asked, before.isPresent());
    }
}
