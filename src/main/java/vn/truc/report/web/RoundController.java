package vn.truc.report.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.report.BriefRound;
import vn.truc.report.BriefRounds;
import vn.truc.report.Forms;

/// The standing office says when and to whom the leaders' link goes out by itself.
@Controller
class RoundController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final BriefRounds rounds;
    private final Forms forms;
    private final OfficeClock clock;

    RoundController(BriefRounds rounds, Forms forms, OfficeClock clock) {
        this.rounds = rounds;
        this.forms = forms;
        this.clock = clock;
    }

    @Needs(Right.CONSOLIDATE)
    @GetMapping("/reports/round")
    Answer round(Actor by, @RequestParam String form) {
        var set = rounds.of(by, form);
        return page(
                by,
                form,
                set.map(BriefRound::at).orElse(BriefRounds.USUAL).toString(),
                set.map(BriefRound::leaders).orElse(Set.of()).stream()
                        .map(Person.Id::value)
                        .collect(Collectors.toSet()),
                FormErrors.none());
    }

    @Needs(Right.CONSOLIDATE)
    @PostMapping("/reports/round")
    Answer set(
            Actor by,
            @RequestParam String form,
            @RequestParam(defaultValue = "") String at,
            @RequestParam @Nullable Set<UUID> leaders) {
        var chosen = leaders == null ? Set.<UUID>of() : leaders;
        var time = time(at);
        if (time.isEmpty()) {
            return page(by, form, at, chosen, FormErrors.at("at", Message.of("report.round.wrong-time")))
                    .refusing();
        }
        var named = chosen.stream().map(Person.Id::new).collect(Collectors.toSet());
        return switch (rounds.set(by, form, time.get(), named)) {
            case Outcome.Done<String> _ ->
                Redirect.to("/reports/office?form=" + form + "#links")
                        .saying(named.isEmpty() ? "report.round.ended" : "report.round.set", at.strip());
            case Outcome.Refused<String>(var why) ->
                page(by, form, at, chosen, why).refusing();
        };
    }

    private Page page(Actor by, String code, String at, Set<UUID> chosen, FormErrors errors) {
        var form = forms.find(code, clock.today()).orElseThrow(() -> new NotFound("form " + code));
        return Page.of(
                Message.of("report.round"),
                TEMPLATES.reportRound(new RoundPage(form, at, chosen, rounds.leaders(by), errors)));
    }

    private static Optional<LocalTime> time(String typed) {
        try {
            return Optional.of(LocalTime.parse(typed.strip()));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
