package vn.truc.directive.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.directive.Attachments;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.directive.Receipts;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// Reading directives, confirming them, and putting them in force or taking them back.
@Controller
class DirectiveController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Directives directives;
    private final Receipts receipts;
    private final Attachments files;
    private final DirectivePages pages;
    private final Rights rights;
    private final OfficeClock clock;

    DirectiveController(
            Directives directives,
            Receipts receipts,
            Attachments files,
            DirectivePages pages,
            Rights rights,
            OfficeClock clock) {
        this.directives = directives;
        this.receipts = receipts;
        this.files = files;
        this.pages = pages;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/directives")
    Answer list(
            Actor actor,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String status) {
        return Page.of(Message.of("directive.title"), TEMPLATES.directiveList(found(actor, words, status)));
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/directives.{ending:csv|xlsx}")
    Answer take(
            Actor actor,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String status,
            @PathVariable String ending) {
        return found(actor, words, status).table(clock.today()).as(Download.Format.ending(ending));
    }

    private DirectiveList found(Actor actor, String words, String status) {
        var wanted = Set.of("DRAFT", "IN_FORCE", "ENDED").contains(status) ? Directive.Status.valueOf(status) : null;
        var found = directives.search(actor, words, wanted).stream()
                .filter(directive -> !directive.draft()
                        || rights.may(actor, Right.DRAFT_DIRECTIVES, directive.issuer())
                        || rights.may(actor, Right.ISSUE_DIRECTIVES, directive.issuer()))
                .toList();
        var missing = receipts.unconfirmed(found.stream().map(Directive::id).toList());
        return new DirectiveList(words, status, found, missing, actor.holds(Right.DRAFT_DIRECTIVES));
    }

    @Needs(Right.OWN)
    @GetMapping("/directives/{id}/receipts.{ending:csv|xlsx}")
    Answer takeReceipts(Actor actor, @PathVariable Directive.Id id, @PathVariable String ending) {
        return pages.content(actor, find(actor, id), FormErrors.none())
                .receiptList()
                .as(Download.Format.ending(ending));
    }

    @Needs(Right.OWN)
    @GetMapping("/directives/{id}")
    Answer show(Actor actor, @PathVariable Directive.Id id) {
        return pages.show(actor, find(actor, id), FormErrors.none());
    }

    @Needs(Right.OWN)
    @GetMapping("/directives/{id}/file")
    ResponseEntity<byte[]> file(Actor actor, @PathVariable Directive.Id id) {
        var file = files.file(find(actor, id).id()).orElseThrow(() -> new NotFound("file"));
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(file.content());
    }

    @Needs(Right.DRAFT_DIRECTIVES)
    @PostMapping("/directives/{id}/file")
    Answer attach(Actor actor, @PathVariable Directive.Id id, @RequestParam MultipartFile file) throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return switch (files.attach(actor, id, name, file.getBytes())) {
            case Outcome.Done<?> _ -> Redirect.to("/directives/" + id).saying("directive.file.kept");
            case Outcome.Refused<?>(var why) ->
                pages.show(actor, find(actor, id), why).refusing();
        };
    }

    @Needs(Right.ANSWER_DIRECTIVES)
    @PostMapping("/directives/{id}/acknowledge")
    Answer acknowledge(Actor actor, @PathVariable Directive.Id id, @RequestParam Unit.Id unit) {
        return after(actor, id, receipts.acknowledge(actor, id, unit), "directive.acknowledged");
    }

    @Needs(Right.OWN)
    @PostMapping("/directives/{id}/read")
    Answer read(Actor actor, @PathVariable Directive.Id id) {
        return after(actor, id, receipts.read(actor, find(actor, id).id()), "directive.read");
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @GetMapping("/directives/{id}/review")
    Answer review(Actor actor, @PathVariable Directive.Id id) {
        var directive = find(actor, id);
        rights.demand(actor, Right.ISSUE_DIRECTIVES, directive.issuer());
        return pages.review(actor, directive, FormErrors.none());
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @PostMapping("/directives/{id}/issue")
    Answer issue(Actor actor, @PathVariable Directive.Id id) {
        return switch (directives.issue(actor, id)) {
            case Outcome.Done<Directive> _ -> Redirect.to("/directives/" + id).saying("directive.in-force");
            case Outcome.Refused<Directive>(var why) ->
                pages.review(actor, find(actor, id), why).refusing();
        };
    }

    @Needs(Right.ISSUE_DIRECTIVES)
    @PostMapping("/directives/{id}/withdraw")
    Answer withdraw(Actor actor, @PathVariable Directive.Id id, @RequestParam @Nullable String from) {
        var day = HeaderForm.day(from);
        if (day.isEmpty()) {
            var why = FormErrors.at("from", Message.of("directive.wrong.date"));
            return pages.show(actor, find(actor, id), Objects.requireNonNullElse(from, ""), why)
                    .refusing();
        }
        return after(actor, id, directives.withdraw(actor, id, day.get()), "directive.withdrawn");
    }

    private Answer after(Actor actor, Directive.Id id, Outcome<Directive> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<Directive> _ -> Redirect.to("/directives/" + id).saying(done);
            case Outcome.Refused<Directive>(var why) ->
                pages.show(actor, find(actor, id), why).refusing();
        };
    }

    /// A directive is for those whom it reaches and for those above; a draft for those who draft and issue.
    private Directive find(Actor actor, Directive.Id id) {
        var directive = directives.find(id).orElseThrow(() -> new NotFound("directive"));
        if (!pages.mayRead(actor, directive, clock.today())) {
            throw new NotFound("directive");
        }
        return directive;
    }
}
