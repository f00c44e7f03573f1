package vn.truc.administration.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.administration.SettingsDesk;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// The settings of the office: names, address, sender.
@Controller
@Needs(Right.ADMINISTER)
class SettingsController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final SettingsDesk desk;

    SettingsController(SettingsDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/administration/settings")
    Answer look(Actor by) {
        var sheet = desk.sheet(by);
        return page(new SettingsPage(sheet, sheet.address().orElse(""), sheet.sender(), FormErrors.none()));
    }

    @PostMapping("/administration/settings")
    Answer set(Actor by, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        return switch (desk.set(by, typed.text("address"), typed.text("sender"))) {
            case Outcome.Done<Boolean> _ ->
                Redirect.to("/administration/settings").saying("administration.saved");
            case Outcome.Refused<Boolean>(var why) ->
                page(new SettingsPage(desk.sheet(by), typed.text("address"), typed.text("sender"), why))
                        .refusing();
        };
    }

    private static Page page(SettingsPage page) {
        return Page.of(Message.of("administration.settings"), TEMPLATES.administrationSettings(page));
    }
}
