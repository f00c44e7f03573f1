package vn.truc.privacy.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.Arrays;
import java.util.List;
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
import vn.truc.calendar.OfficeClock;
import vn.truc.database.Retention;
import vn.truc.database.RetentionPolicy;
import vn.truc.gate.Visitor;
import vn.truc.gate.VisitorsByPhone;
import vn.truc.health.Consents;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.privacy.PrivacyDesk;
import vn.truc.privacy.PrivacyRequest;
import vn.truc.privacy.Purposes;
import vn.truc.vault.Vault;

/// One’s own data: everything that is kept, to read and to take along; what for and how long; requests and their
/// answers.
@Controller
class PrivacyController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final PrivacyDesk desk;
    private final Purposes purposes;
    private final Consents consents;
    private final VisitorsByPhone visitors;
    private final Vault vault;
    private final Retention retention;
    private final OfficeClock clock;

    PrivacyController(
            PrivacyDesk desk,
            Purposes purposes,
            Consents consents,
            VisitorsByPhone visitors,
            Vault vault,
            Retention retention,
            OfficeClock clock) {
        this.desk = desk;
        this.purposes = purposes;
        this.consents = consents;
        this.visitors = visitors;
        this.vault = vault;
        this.retention = retention;
        this.clock = clock;
    }

    @Needs(Right.OWN)
    @GetMapping("/privacy")
    Answer mine(Actor by) {
        return page(by, clock.newId(), "", "", FormErrors.none());
    }

    @Needs(Right.OWN)
    @GetMapping("/privacy/file/{number}.{ending:csv|xlsx}")
    Answer take(Actor by, @PathVariable int number, @PathVariable String ending) {
        var tables = desk.everything(by);
        if (number < 0 || number >= tables.size()) {
            throw new NotFound("list");
        }
        return tables.get(number).as(Download.Format.ending(ending));
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/privacy/purposes")
    Answer purposes() {
        var months = retention.policies().stream()
                .filter(policy -> policy.months().isPresent())
                .collect(Collectors.toMap(
                        RetentionPolicy::what, policy -> policy.months().orElseThrow()));
        return Page.of(
                        Message.of("privacy.purposes.title"),
                        TEMPLATES.privacyPurposes(new PurposesPage(clock.today(), purposes.all(), months)))
                .in(Page.Frame.PUBLIC);
    }

    @Needs(Right.OWN)
    @PostMapping("/privacy")
    Answer ask(
            Actor by,
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String wish) {
        var chosen = chosen(PrivacyRequest.Kind.values(), kind);
        if (chosen.isEmpty()) {
            return page(by, id, kind, wish, FormErrors.at("kind", Message.of("privacy.error.kind")))
                    .refusing();
        }
        return switch (desk.ask(by, new PrivacyRequest.Id(id), chosen.get(), wish)) {
            case Outcome.Done<PrivacyRequest>(var request) ->
                Redirect.to("/privacy").saying("privacy.asked");
            case Outcome.Refused<PrivacyRequest>(var why) ->
                page(by, id, kind, wish, why).refusing();
        };
    }

    @Needs(Right.ADMINISTER)
    @GetMapping("/privacy/desk")
    Answer desk(Actor by) {
        return desk(by, FormErrors.none());
    }

    @Needs(Right.ADMINISTER)
    @GetMapping("/privacy/desk.{ending:csv|xlsx}")
    Answer takeDesk(Actor by, @PathVariable String ending) {
        return content(by, Optional.empty(), Optional.empty(), FormErrors.none())
                .table()
                .as(Download.Format.ending(ending));
    }

    @Needs(Right.ADMINISTER)
    @PostMapping("/privacy/desk/{id}")
    Answer carry(
            Actor by,
            @PathVariable PrivacyRequest.Id id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String text) {
        var chosen = chosen(PrivacyDesk.Step.values(), step).orElseThrow(() -> new NotFound("step"));
        return switch (desk.carry(by, id, version, chosen, text)) {
            case Outcome.Done<PrivacyRequest>(var request) ->
                Redirect.to("/privacy/desk").saying("privacy.carried");
            case Outcome.Refused<PrivacyRequest>(var why) ->
                desk(
                                by,
                                Optional.empty(),
                                Optional.of(new DeskPage.Typed(id.toString(), text, why)),
                                why.keyed(id.toString()))
                        .refusing();
        };
    }

    /// Somebody from outside asks what is kept about them: found by the telephone number that they left.
    @Needs(Right.ADMINISTER)
    @PostMapping("/privacy/desk/find")
    Answer find(Actor by, @RequestParam(defaultValue = "") String phone) {
        return switch (visitors.find(by, phone)) {
            case Outcome.Done<List<Visitor>>(var found) ->
                desk(by, Optional.of(found), Optional.empty(), FormErrors.none());
            case Outcome.Refused<List<Visitor>>(var why) -> desk(by, why).refusing();
        };
    }

    private Optional<DeskPage.Key> key(Actor by) {
        return desk.mayRotate(by)
                ? Optional.of(new DeskPage.Key(vault.key(), vault.keys(), desk.lockedWithEarlierKeys(by)))
                : Optional.empty();
    }

    @Needs(Right.ADMINISTER)
    @PostMapping("/privacy/desk/key")
    Answer rotate(Actor by, @RequestParam int from) {
        desk.rotate(by, from);
        return Redirect.to("/privacy/desk").saying("privacy.key.done");
    }

    private Page desk(Actor by, FormErrors errors) {
        return desk(by, Optional.empty(), Optional.empty(), errors);
    }

    private Page desk(Actor by, Optional<List<Visitor>> found, Optional<DeskPage.Typed> typed, FormErrors errors) {
        return Page.of(Message.of("privacy.desk.title"), TEMPLATES.privacyDesk(content(by, found, typed, errors)));
    }

    private DeskPage content(
            Actor by, Optional<List<Visitor>> found, Optional<DeskPage.Typed> typed, FormErrors errors) {
        return new DeskPage(clock.today(), desk.desk(by), found, key(by), typed, errors);
    }

    private Page page(Actor by, UUID id, String kind, String wish, FormErrors errors) {
        return Page.of(
                Message.of("privacy.title"),
                TEMPLATES.privacyMine(new PrivacyPage(
                        clock.today(),
                        desk.everything(by),
                        desk.own(by),
                        consents.withdrawn(by.person().id()),
                        id,
                        kind,
                        wish,
                        errors)));
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
