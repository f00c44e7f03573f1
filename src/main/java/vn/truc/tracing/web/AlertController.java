package vn.truc.tracing.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.tracing.Alerts;
import vn.truc.tracing.HealthAlert;

/// Places and times that everybody should know of: published, corrected, withdrawn; whom they concern; the public
/// page.
@Controller
class AlertController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Alerts alerts;
    private final OfficeClock clock;

    AlertController(Alerts alerts, OfficeClock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    @Needs(Right.PUBLIC)
    @GetMapping("/alerts")
    Answer open() {
        return Page.of(
                        Message.of("tracing.alerts.title"),
                        TEMPLATES.tracingPublished(new AlertsPage(clock.today(), alerts.published())))
                .in(Page.Frame.PUBLIC);
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/tracing/alerts")
    Answer list() {
        return Page.of(Message.of("tracing.alerts.title"), TEMPLATES.tracingAlerts(all()));
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/tracing/alerts.{ending:csv|xlsx}")
    Answer take(@PathVariable String ending) {
        return all().table().as(Download.Format.ending(ending));
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/tracing/alerts/new")
    Answer form(Actor by) {
        return page(by, AlertForm.empty(clock.newId()), FormErrors.none());
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/tracing/alerts/{id}")
    Answer one(Actor by, @PathVariable HealthAlert.Id id) {
        return page(by, AlertForm.of(alerts.find(id)), FormErrors.none());
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @PostMapping("/tracing/alerts")
    Answer publish(
            Actor by,
            @RequestParam UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") List<String> from,
            @RequestParam(defaultValue = "") List<String> until,
            @RequestParam(defaultValue = "") String todo,
            @RequestParam(defaultValue = "false") boolean withdrawn) {
        var form = new AlertForm(id, version, source, document, place, address, words, site, from, until, todo);
        var wrong = form.check();
        if (!wrong.isEmpty()) {
            return page(by, form, wrong).refusing();
        }
        return switch (alerts.publish(by, form.alert(clock.now(), withdrawn))) {
            case Outcome.Done<HealthAlert>(var alert) ->
                Redirect.to("/tracing/alerts").saying("tracing.alert.sent");
            case Outcome.Refused<HealthAlert>(var why) -> page(by, form, why).refusing();
        };
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @PostMapping("/tracing/alerts/{id}/match")
    Answer match(Actor by, @PathVariable HealthAlert.Id id) {
        return Page.of(
                Message.of("tracing.alert.match"),
                TEMPLATES.tracingMatches(new AlertMatchPage(alerts.find(id), alerts.match(by, id))));
    }

    /// Whom it concerns, to take along: matched anew, and noted as each matching is.
    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/tracing/alerts/{id}/matches.{ending:csv|xlsx}")
    Answer takeMatches(Actor by, @PathVariable HealthAlert.Id id, @PathVariable String ending) {
        return new AlertMatchPage(alerts.find(id), alerts.match(by, id))
                .table(clock.today())
                .as(Download.Format.ending(ending));
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @PostMapping("/tracing/alerts/{id}/warn")
    Answer warn(Actor by, @PathVariable HealthAlert.Id id) {
        int people = alerts.warn(by, id);
        return Redirect.to("/tracing/alerts").saying("tracing.alert.warned", people);
    }

    private AlertsPage all() {
        return new AlertsPage(clock.today(), alerts.all());
    }

    private Page page(Actor by, AlertForm form, FormErrors errors) {
        return Page.of(
                Message.of("tracing.alerts.new"),
                TEMPLATES.tracingAlert(new AlertPage(clock.today(), form, alerts.sites(by), errors)));
    }
}
