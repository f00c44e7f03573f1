package vn.truc.tracing.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Visit;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.page.Words;
import vn.truc.tracing.Dossiers;
import vn.truc.tracing.Trace;
import vn.truc.tracing.TraceQuery;
import vn.truc.tracing.Traces;

/// Who was with somebody: asked with a reason, answered as picture and table, taken along for the health authority.
@Controller
class TracingController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Traces traces;
    private final Dossiers dossiers;
    private final Contacts contacts;
    private final Units units;
    private final OfficeClock clock;

    TracingController(Traces traces, Dossiers dossiers, Contacts contacts, Units units, OfficeClock clock) {
        this.traces = traces;
        this.dossiers = dossiers;
        this.contacts = contacts;
        this.units = units;
        this.clock = clock;
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/tracing")
    Answer start(Actor by, @RequestParam Optional<Unit.Id> unit) {
        return start(by, nothingAsked(), unit.orElseGet(() -> first(by)), FormErrors.none());
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/tracing.{ending:csv|xlsx}")
    Answer takeAsked(Actor by, @RequestParam Optional<Unit.Id> unit, @PathVariable String ending) {
        return content(by, nothingAsked(), unit.orElseGet(() -> first(by)), FormErrors.none())
                .table()
                .as(Download.Format.ending(ending));
    }

    private static Search nothingAsked() {
        return new Search("", "", Optional.empty());
    }

    /// A name, a telephone number and a reason are sent, not asked for in an address.
    @Needs(Right.SEE_HEALTH_ANSWERS)
    @PostMapping("/tracing")
    Answer find(
            Actor by,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String reason) {
        return switch (traces.find(by, new Traces.Lookup(q, phone, reason))) {
            case Outcome.Done<List<TraceQuery.Subject>>(var found) ->
                start(by, new Search(q, reason, Optional.of(found)), first(by), FormErrors.none());
            case Outcome.Refused<List<TraceQuery.Subject>>(var why) ->
                start(by, new Search(q, reason, Optional.empty()), first(by), why)
                        .refusing();
        };
    }

    private static Unit.Id first(Actor by) {
        return by.roots(Right.SEE_HEALTH_ANSWERS).iterator().next();
    }

    private Page start(Actor by, Search search, Unit.Id root, FormErrors errors) {
        return Page.of(Message.of("tracing.title"), TEMPLATES.tracingStart(content(by, search, root, errors)));
    }

    private TracingPage content(Actor by, Search search, Unit.Id root, FormErrors errors) {
        var asked = traces.asked(by, root);
        Set<Unit.Id> ids = Stream.concat(
                        search.found().stream().flatMap(List::stream).map(TraceQuery.Subject::unit),
                        asked.stream().map(query -> query.subject().unit()))
                .collect(Collectors.toSet());
        var names = units.lastNamed(ids).stream().collect(Collectors.toMap(Unit::id, Unit::name));
        return new TracingPage(
                clock.today(),
                root,
                search.words(),
                search.reason(),
                search.found(),
                asked,
                traces.searched(by, root),
                names,
                by.person().id(),
                errors);
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/tracing/new")
    Answer form(Actor by, @RequestParam UUID who) {
        var from = clock.today()
                .minusDays(traces.rules().daysBefore())
                .atStartOfDay(Words.OFFICE_ZONE)
                .toInstant();
        var form = new TraceForm(clock.newId(), who, TraceForm.typed(from), TraceForm.typed(clock.now()), 1, "");
        return page(by, form, FormErrors.none());
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @PostMapping("/tracing/new")
    Answer ask(
            Actor by,
            @RequestParam UUID id,
            @RequestParam UUID who,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "0") int rings,
            @RequestParam(defaultValue = "") String reason) {
        var form = new TraceForm(id, who, from, until, rings, reason);
        var wrong = form.check();
        if (!wrong.isEmpty()) {
            return page(by, form, wrong).refusing();
        }
        return switch (traces.ask(by, form.draft())) {
            case Outcome.Done<TraceQuery>(var query) -> Redirect.to("/tracing/" + query.id());
            case Outcome.Refused<TraceQuery>(var why) -> page(by, form, why).refusing();
        };
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/tracing/{id}")
    Answer answer(Actor by, @PathVariable TraceQuery.Id id) {
        var page = content(by, id, FormErrors.none());
        traces.opened(by, id, false);
        return answered(page);
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/tracing/{id}/file.{ending:csv|xlsx}")
    Answer take(Actor by, @PathVariable TraceQuery.Id id, @PathVariable String ending) {
        var page = content(by, id, FormErrors.none());
        var staff = page.trace().lines().stream()
                .map(line -> line.encounter().subject())
                .filter(subject -> subject.kind() == Visit.Kind.STAFF)
                .map(subject -> new Person.Id(subject.who()))
                .collect(Collectors.toSet());
        traces.opened(by, id, true);
        return page.table(contacts.of(staff), traces.visitorsNumbers(by, page.trace()))
                .as(Download.Format.ending(ending));
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @PostMapping("/tracing/{id}/warn")
    Answer warn(Actor by, @PathVariable TraceQuery.Id id) {
        return switch (traces.warn(by, id)) {
            case Outcome.Done<Integer>(var people) ->
                Redirect.to("/tracing/" + id).saying("tracing.warned", people);
            case Outcome.Refused<Integer>(var why) ->
                answered(content(by, id, why)).refusing();
        };
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @PostMapping("/tracing/{id}/contacts")
    Answer contacts(Actor by, @PathVariable TraceQuery.Id id) {
        return switch (traces.contacts(by, id)) {
            case Outcome.Done<Traces.Written>(var written) -> {
                if (written.left().isEmpty()) {
                    yield Redirect.to("/tracing/" + id).saying("tracing.contacts.written", written.people());
                }
                // Names stand on the page itself, in no address and no cookie.
                var page = answered(content(by, id, FormErrors.none()).with(written));
                yield written.people() == 0 ? page.refusing() : page;
            }
            case Outcome.Refused<Traces.Written>(var why) ->
                answered(content(by, id, why)).refusing();
        };
    }

    @Needs(Right.SEE_HEALTH_ANSWERS)
    @GetMapping("/tracing/{id}/dossier")
    Answer dossier(Actor by, @PathVariable TraceQuery.Id id) {
        var dossier = dossiers.of(by, id);
        traces.opened(by, id, true);
        var page = new TracePage(
                dossier.trace(), ChainGraph.of(dossier.trace()), clock.today(), FormErrors.none(), Optional.empty());
        return Page.of(Message.of("tracing.dossier.title"), TEMPLATES.tracingDossier(new DossierPage(dossier, page)))
                .in(Page.Frame.SHEET);
    }

    private TracePage content(Actor by, TraceQuery.Id id, FormErrors errors) {
        Trace trace = traces.answer(by, id);
        return new TracePage(trace, ChainGraph.of(trace), clock.today(), errors, Optional.empty());
    }

    private static Page answered(TracePage page) {
        return Page.of(Message.of("tracing.answer.title"), TEMPLATES.tracingAnswer(page));
    }

    private Page page(Actor by, TraceForm form, FormErrors errors) {
        return Page.of(
                Message.of("tracing.ask.title"),
                TEMPLATES.tracingAsk(
                        new TraceAskPage(clock.today(), traces.subject(by, form.who()), traces.rules(), form, errors)));
    }

    /// Whom somebody looked for by name, why, and who was found, also by telephone number.
    private record Search(String words, String reason, Optional<List<TraceQuery.Subject>> found) {}
}
