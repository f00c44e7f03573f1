package vn.truc.administration.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.administration.RetentionDesk;
import vn.truc.calendar.OfficeClock;
import vn.truc.database.RetentionPolicy;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;

/// How long what is kept: seen, taken along, and decided with a reason.
@Controller
@Needs(Right.ADMINISTER)
class RetentionController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String HERE = "/administration/retention";

    private final RetentionDesk desk;
    private final OfficeClock clock;

    RetentionController(RetentionDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping(HERE)
    Answer look(Actor by) {
        return Page.of(Message.of("administration.retention"), TEMPLATES.administrationRetention(page(by)));
    }

    @GetMapping(HERE + ".{ending:csv|xlsx}")
    Answer take(Actor by, @PathVariable String ending) {
        return page(by).table(clock.today()).as(Download.Format.ending(ending));
    }

    @GetMapping(HERE + "/{what}")
    Answer ask(Actor by, @PathVariable String what) {
        return Asking.page(form(desk.policy(by, what), Typed.nothing(), FormErrors.none(), ""));
    }

    @PostMapping(HERE + "/{what}")
    Answer decide(Actor by, @PathVariable String what, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        var wish = new RetentionDesk.Wish(
                typed.id(clock),
                what,
                typed.text("months"),
                typed.text("why"),
                typed.text("seen"),
                typed.text("accepted"));
        return switch (desk.decide(by, wish)) {
            case Outcome.Done<RetentionPolicy> _ -> Redirect.to(HERE).saying("administration.saved");
            case Outcome.Refused<RetentionPolicy>(var why) -> again(by, what, typed, why);
        };
    }

    /// Rows that would go are shown as a warning, and sending the form again accepts them.
    private Answer again(Actor by, String what, Typed typed, FormErrors why) {
        var policy = desk.policy(by, what);
        var goes = why.at("accepted");
        if (goes.isEmpty()) {
            return Asking.page(form(policy, typed, why, "")).refusing();
        }
        var rows = String.valueOf(goes.get().arguments().getFirst());
        return Asking.page(form(policy, typed, FormErrors.none(), rows));
    }

    private FormSheet form(RetentionPolicy policy, Typed typed, FormErrors errors, String rows) {
        var months = policy.months().map(String::valueOf).orElse("");
        var builder = FormSheet.of(
                        Words.t(RetentionPage.name(policy)),
                        "administration.retention.change",
                        HERE + "/" + policy.what(),
                        HERE)
                .typed(typed, clock)
                .fixed("seen", months)
                .fixed("accepted", rows)
                .text("months", months)
                .longText("why");
        return (rows.isEmpty() ? builder : builder.warning(Message.of("administration.retention.goes", rows)))
                .submit(rows.isEmpty() ? "administration.retention.do" : "administration.retention.accept", errors);
    }

    private RetentionPage page(Actor by) {
        return new RetentionPage(desk.policies(), desk.may(by));
    }
}
