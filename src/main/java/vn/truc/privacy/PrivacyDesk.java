package vn.truc.privacy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.OwnData;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.access.Waiting;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.health.Consents;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Table;
import vn.truc.vault.Resealing;
import vn.truc.vault.Vault;

/// The desk at which people ask for what is theirs, and where it is answered in time.
@Service
@Transactional
public class PrivacyDesk {
    static final int LONGEST = 2000;

    private final RequestRepository repository;
    private final Consents consents;
    private final List<OwnData> parts;
    private final WorkingCalendar calendar;
    private final Vault vault;
    private final Resealing resealing;
    private final Acting acting;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    PrivacyDesk(
            RequestRepository repository,
            Consents consents,
            List<OwnData> parts,
            WorkingCalendar calendar,
            Vault vault,
            Resealing resealing,
            Acting acting,
            Rights rights,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.consents = consents;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(OwnData::order)).toList();
        this.calendar = calendar;
        this.vault = vault;
        this.resealing = resealing;
        this.acting = acting;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// Everything that is kept about somebody, for themselves.
    @Transactional(readOnly = true)
    public List<Table> everything(Actor by) {
        return parts.stream().flatMap(part -> part.about(by).stream()).toList();
    }

    /// What somebody asked for, the newest first.
    @Transactional(readOnly = true)
    public List<Standing> own(Actor by) {
        return standing(repository.of(by.person().id()));
    }

    /// What was asked of the body, what is open first; for whoever administers it.
    @Transactional(readOnly = true)
    public List<Standing> desk(Actor by) {
        var body = by.person().body();
        rights.demand(by, Right.ADMINISTER, body);
        return standing(repository.to(body));
    }

    /// What counts the requests to the body that are not answered.
    public Waiting.Count openCount(Actor by) {
        return RequestRepository.openCount(by.person().body());
    }

    /// Asks for something; withdrawing consent is done at once. The same again changes nothing.
    public Outcome<PrivacyRequest> ask(Actor by, PrivacyRequest.Id id, PrivacyRequest.Kind kind, String wish) {
        var now = clock.now();
        if (!TimeId.acceptable(id.value(), now)) {
            return Outcome.refused("privacy.error.stale");
        }
        if (wish.length() > LONGEST || (wish.isBlank() && kind != PrivacyRequest.Kind.WITHDRAW)) {
            return Outcome.refused(FormErrors.at("wish", Message.of("privacy.error.wish", LONGEST)));
        }
        var person = by.person();
        var request = new PrivacyRequest(
                id,
                person.body(),
                person.id(),
                person.name(),
                kind,
                wish.strip(),
                now,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                "",
                1);
        if (!repository.add(request)) {
            return repository
                    .find(id)
                    .filter(request::sameAs)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("privacy.error.used"));
        }
        written(by, request, "privacy.asked");
        if (kind == PrivacyRequest.Kind.WITHDRAW) {
            return consents.withdraw(by, clock.newId()).map(withdrawn -> fulfilled(request, now));
        }
        events.publishEvent(new PrivacyNotice(
                "privacy.asked:" + id,
                rights.nearest(Right.ADMINISTER, person.body()),
                Message.of("privacy.notice.asked", Message.of("privacy.kind." + kind)),
                "/privacy/desk"));
        return Outcome.done(request);
    }

    private PrivacyRequest fulfilled(PrivacyRequest request, Instant now) {
        var done = moved(request, Optional.of(now), Optional.empty(), "", Optional.of(now), "", "Trực");
        repository.move(done);
        return done;
    }

    /// Carries a request on; the same again changes nothing: acknowledged, extended once with a reason, or done
    /// with an answer. Refused when somebody else did meanwhile, or twice extended.
    public Outcome<PrivacyRequest> carry(Actor by, PrivacyRequest.Id id, int version, Step step, String text) {
        var request = repository.find(id).orElseThrow(() -> new NotFound("request"));
        rights.demand(by, Right.ADMINISTER, request.body());
        if (request.version() == version + 1 && step.stands(request, text.strip())) {
            return Outcome.done(request);
        }
        if (request.version() != version || request.done().isPresent()) {
            return Outcome.refused("privacy.error.changed");
        }
        if (step != Step.ACKNOWLEDGE && (text.isBlank() || text.length() > LONGEST)) {
            return Outcome.refused(FormErrors.at("text", Message.of("privacy.error.wish", LONGEST)));
        }
        if (step == Step.EXTEND && request.extended().isPresent()) {
            return Outcome.refused("privacy.error.extended");
        }
        var now = clock.now();
        var acknowledged = request.acknowledged().or(() -> Optional.of(now));
        var handler = by.person().name();
        var next = switch (step) {
            case ACKNOWLEDGE ->
                moved(request, acknowledged, request.extended(), request.extendedWhy(), request.done(), "", handler);
            case EXTEND -> moved(request, acknowledged, Optional.of(now), text.strip(), request.done(), "", handler);
            case DONE ->
                moved(
                        request,
                        acknowledged,
                        request.extended(),
                        request.extendedWhy(),
                        Optional.of(now),
                        text.strip(),
                        handler);
        };
        if (!repository.move(next)) {
            return Outcome.refused("privacy.error.changed");
        }
        written(by, next, "privacy." + step.name().toLowerCase(Locale.ROOT));
        events.publishEvent(new PrivacyNotice(
                "privacy.carried:" + id + ":" + next.version(),
                Set.of(request.person()),
                Message.of("privacy.notice." + step, Message.of("privacy.kind." + request.kind())),
                "/privacy"));
        return Outcome.done(next);
    }

    /// Whether somebody may change the key, which locks the fields of every body of the installation.
    public boolean mayRotate(Actor by) {
        return rights.mayForAll(by, Right.ADMINISTER);
    }

    /// How many fields are still locked with an earlier key.
    public long lockedWithEarlierKeys(Actor by) {
        rights.demandForAll(by, Right.ADMINISTER);
        return acting.as(Resealing.PART, resealing::waiting).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /// Locks with a new key from now on, where this one still locks; a job locks anew what the earlier one locked.
    public void rotate(Actor by, int from) {
        rights.demandForAll(by, Right.ADMINISTER);
        if (vault.rotate(from)) {
            audit.write(new Audit.Line(
                    clock.newId(),
                    by.author(),
                    "privacy.key-changed",
                    by.person().body().value(),
                    Map.of()));
        }
    }

    private void written(Actor by, PrivacyRequest request, String act) {
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                act,
                request.id().value(),
                Map.of("kind", request.kind().name())));
    }

    private List<Standing> standing(List<PrivacyRequest> requests) {
        var today = clock.today();
        return requests.stream()
                .map(request -> {
                    var clocks = Clocks.of(request, calendar);
                    return new Standing(request, clocks, clocks.late(request, today));
                })
                .toList();
    }

    private static PrivacyRequest moved(
            PrivacyRequest from,
            Optional<Instant> acknowledged,
            Optional<Instant> extended,
            String why,
            Optional<Instant> done,
            String answer,
            String handler) {
        return new PrivacyRequest(
                from.id(),
                from.body(),
                from.person(),
                from.name(),
                from.kind(),
                from.wish(),
                from.asked(),
                acknowledged,
                extended,
                why,
                done,
                answer,
                handler,
                from.version() + 1);
    }

    /// A request with its clocks.
    public record Standing(PrivacyRequest request, Clocks clocks, boolean late) {}

    /// What the desk does with a request.
    public enum Step {
        /// Says that it has arrived.
        ACKNOWLEDGE,
        /// Takes fifteen days more, once, for a reason.
        EXTEND,
        /// Answers it.
        DONE;

        /// Whether a request stands where this step has brought it.
        boolean stands(PrivacyRequest request, String text) {
            return switch (this) {
                case ACKNOWLEDGE ->
                    request.acknowledged().isPresent()
                            && request.extended().isEmpty()
                            && request.done().isEmpty();
                case EXTEND ->
                    request.extended().isPresent()
                            && request.done().isEmpty()
                            && request.extendedWhy().equals(text);
                case DONE -> request.done().isPresent() && request.answer().equals(text);
            };
        }
    }
}
