package vn.truc.report.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.Cutoff;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.Choices;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;
import vn.truc.report.Forms;
import vn.truc.report.ReportRequest;
import vn.truc.report.ReportRequests;
import vn.truc.report.Rolls;

/// Asking units for a quick or ad hoc report, and taking that back.
@Controller
class AskController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final int SHOWN = 30;
    private static final int HOURS = 2;

    private final ReportRequests requests;
    private final Rolls rolls;
    private final Forms forms;
    private final OfficeClock clock;

    AskController(ReportRequests requests, Rolls rolls, Forms forms, OfficeClock clock) {
        this.requests = requests;
        this.rolls = rolls;
        this.forms = forms;
        this.clock = clock;
    }

    @Needs(Right.CONSOLIDATE)
    @GetMapping("/reports/ask")
    Answer blank(Actor by) {
        var now = clock.now().truncatedTo(ChronoUnit.MINUTES);
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("kind", ReportRequest.Kind.QUICK.name());
        typed.add("asOf", local(now));
        typed.add("until", local(now.plus(HOURS, ChronoUnit.HOURS)));
        typed.add("strict", "true");
        typed.add("everybody", "true");
        return page(by, clock.newId(), typed, FormErrors.none());
    }

    @Needs(Right.CONSOLIDATE)
    @PostMapping("/reports/ask")
    Answer ask(
            Actor by,
            @RequestParam UUID id,
            @RequestParam(name = "do", defaultValue = "ask") String what,
            @RequestParam MultiValueMap<String, String> typed) {
        if (what.equals("find")) {
            return page(by, id, typed, FormErrors.none());
        }
        var until = moment(first(typed, "until"));
        var asOf = moment(first(typed, "asOf"));
        if (until.isEmpty() || asOf.isEmpty()) {
            var field = until.isEmpty() ? "until" : "asOf";
            return page(by, id, typed, FormErrors.at(field, Message.of("report.ask.error.until")))
                    .refusing();
        }
        var request = request(by, id, typed, asOf.get(), until.get());
        return switch (requests.ask(by, request)) {
            case Outcome.Done<ReportRequest> _ ->
                Redirect.to("/reports/office?form=" + request.code() + "&day=" + request.dueDay())
                        .saying("report.ask.sent", request.units().size());
            case Outcome.Refused<ReportRequest>(var why) ->
                page(by, id, typed, why).refusing();
        };
    }

    @Needs(Right.CONSOLIDATE)
    @PostMapping("/reports/ask/{id}/withdraw")
    Answer withdraw(Actor by, @PathVariable ReportRequest.Id id) {
        requests.withdraw(by, id);
        return Redirect.to("/reports/office").saying("report.ask.withdrawn");
    }

    private ReportRequest request(
            Actor by, UUID id, MultiValueMap<String, String> typed, LocalDateTime asOf, LocalDateTime until) {
        var units = new HashSet<>(chosen(typed));
        if (typed.containsKey("everybody")) {
            units.addAll(reporting(by));
        }
        return new ReportRequest(
                new ReportRequest.Id(id),
                ReportRequest.Kind.valueOf(first(typed, "kind")),
                first(typed, "form"),
                by.unit(),
                first(typed, "subject").strip(),
                first(typed, "question").strip(),
                units,
                asOf.atZone(Words.OFFICE_ZONE).toInstant(),
                until.toLocalDate(),
                typed.containsKey("strict") ? Cutoff.before(until.toLocalTime()) : Cutoff.by(until.toLocalTime()));
    }

    private Page page(Actor by, UUID id, MultiValueMap<String, String> typed, FormErrors errors) {
        var may = requests.mayBeAsked(by);
        var ticked = chosen(typed);
        var words = first(typed, "find-units");
        var found = (may.size() <= SHOWN || !words.isBlank() ? may : List.<Unit>of())
                .stream()
                        .filter(unit -> Choices.matches(unit.name() + " " + unit.code(), words))
                        .limit(SHOWN)
                        .toList();
        var choices = Choices.of(
                words, may.stream().filter(unit -> ticked.contains(unit.id())).toList(), found, Unit::id, Unit::name);
        return Page.of(
                Message.of("report.ask"),
                TEMPLATES.reportAsk(
                        new AskPage(id, forms.all(clock.today()), reporting(by).size(), choices, typed, errors)));
    }

    /// Those who report to this office anyway, today.
    private Set<Unit.Id> reporting(Actor by) {
        var today = clock.today();
        return rolls.formsOf(by, today).stream()
                .filter(form -> requests.of(form.code()).isEmpty())
                .flatMap(form -> rolls.of(by, form.code(), rolls.current(by, form.code(), today)).lines().stream())
                .map(line -> line.unit().id())
                .collect(Collectors.toSet());
    }

    private static Set<Unit.Id> chosen(MultiValueMap<String, String> typed) {
        return typed.getOrDefault("units", List.of()).stream()
                .map(Unit.Id::valueOf)
                .collect(Collectors.toSet());
    }

    private static String first(MultiValueMap<String, String> typed, String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    private static String local(Instant moment) {
        return LOCAL.format(moment.atZone(Words.OFFICE_ZONE));
    }

    /// What a `datetime-local` field sends.
    private static Optional<LocalDateTime> moment(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed));
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }
}
