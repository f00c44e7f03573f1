package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;
import vn.truc.roster.ApprovalRoute;
import vn.truc.roster.ApprovalRoutes;
import vn.truc.roster.RosterApprovals;
import vn.truc.roster.Stage;

/// By whom the weekly plans of a body are approved, one after the other, from which day.
@Controller
class RouteController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final ApprovalRoutes routes;
    private final OfficeClock clock;

    RouteController(ApprovalRoutes routes, OfficeClock clock) {
        this.routes = routes;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/approvals/route")
    Answer show(Actor by) {
        var now = routes.on(body(by), clock.today());
        var typed = new RoutePage.Typed(
                clock.newId(),
                now.stream().map(stop -> stop.stage().name()).toList(),
                now.stream().map(stop -> "" + stop.hours()).toList(),
                clock.today().toString(),
                "",
                routes.rotas(body(by), clock.today()));
        return page(by, typed, FormErrors.none());
    }

    @Needs(Right.READ_UNIT)
    @PostMapping("/approvals/route")
    Answer write(Actor by, @RequestParam UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new RoutePage.Typed(
                id,
                texts(sent, "stage"),
                texts(sent, "hours"),
                text(sent, "from"),
                text(sent, "document"),
                !text(sent, "rotas").isEmpty());
        var stops = stops(typed);
        var from = day(typed.from());
        if (stops.isEmpty() || from.isEmpty()) {
            return page(
                            by,
                            typed,
                            stops.isEmpty()
                                    ? wrong("hours1", "roster.stand-in.error.hours")
                                    : wrong("from", "roster.route.error.from"))
                    .refusing();
        }
        var route = new ApprovalRoute(id, body(by), from.get(), stops.get(), typed.document(), typed.rotas());
        return switch (routes.write(by, route)) {
            case Outcome.Done<ApprovalRoute> _ ->
                Redirect.to("/approvals/route").saying("roster.route.saved");
            case Outcome.Refused<ApprovalRoute>(var why) -> page(by, typed, why).refusing();
        };
    }

    private Page page(Actor by, RoutePage.Typed typed, FormErrors errors) {
        var today = clock.today();
        var written = routes.written(by);
        var holding =
                written.stream().filter(route -> !route.from().isAfter(today)).findFirst();
        var stages = new LinkedHashMap<String, String>();
        stages.put("", Words.t("roster.route.none"));
        for (var stage : Stage.values()) {
            stages.put(stage.name(), Words.t(RosterApprovals.name(stage)));
        }
        var content = new RoutePage(
                written.stream()
                        .map(route -> new RoutePage.Row(
                                Words.day(route.from()),
                                words(route.stops()) + (route.rotas() ? "; " + Words.t("roster.route.with-rotas") : ""),
                                route.document(),
                                holding.filter(route::equals).isPresent()))
                        .toList(),
                words(routes.on(body(by), today)),
                stages,
                typed,
                errors);
        return Page.of(Message.of("roster.route.title"), TEMPLATES.rosterRoute(content));
    }

    private Unit.Id body(Actor by) {
        return routes.body(by).orElseThrow(() -> new NotAllowed("approval of rosters"));
    }

    private static String words(List<ApprovalRoute.Stop> stops) {
        return stops.stream()
                .map(stop -> Words.t(RosterApprovals.name(stop.stage()))
                        + (stop.hours() == 0 ? "" : " (" + Words.t("roster.stand-in.after", stop.hours()) + ")"))
                .collect(Collectors.joining(" → "));
    }

    /// The stages that were chosen, with their hours; empty when hours are no number.
    private static Optional<List<ApprovalRoute.Stop>> stops(RoutePage.Typed typed) {
        var stops = new ArrayList<ApprovalRoute.Stop>();
        for (int row = 0; row < RoutePage.STAGES; row++) {
            var chosen = typed.stages().get(row);
            var hours = typed.hours().get(row).isEmpty() ? "0" : typed.hours().get(row);
            var stage = Arrays.stream(Stage.values())
                    .filter(each -> each.name().equals(chosen))
                    .findFirst();
            if (stage.isPresent() && !hours.matches("\\d{1,4}")) {
                return Optional.empty();
            }
            stage.ifPresent(each -> stops.add(new ApprovalRoute.Stop(each, Integer.parseInt(hours))));
        }
        return Optional.of(stops);
    }

    private static List<String> texts(MultiValueMap<String, String> sent, String name) {
        return IntStream.rangeClosed(1, RoutePage.STAGES)
                .mapToObj(row -> text(sent, name + row))
                .toList();
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static FormErrors wrong(String field, String key) {
        return FormErrors.at(field, Message.of(key));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
