package vn.truc.roster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.Approver;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;

/// By whom a body has its weekly plans approved: data with a day, written by its head or administrator.
@Service
@Transactional
public class ApprovalRoutes {
    private static final int MOST_HOURS = 240;
    private static final int LONGEST = 200;
    private static final List<ApprovalRoute.Stop> USUAL = List.of(new ApprovalRoute.Stop(Stage.LEADER, 0));

    private final RouteRepository repository;
    private final Deciders deciders;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    ApprovalRoutes(RouteRepository repository, Deciders deciders, Rights rights, Audit audit, OfficeClock clock) {
        this.repository = repository;
        this.deciders = deciders;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// The body whose stages somebody may set: their own as its head or administrator, otherwise the first that they
    /// administer.
    @Transactional(readOnly = true)
    public Optional<Unit.Id> body(Actor by) {
        var own = by.person().body();
        if (deciders.of(by).heads().contains(own)) {
            return Optional.of(own);
        }
        return Stream.concat(
                        Stream.of(own),
                        by.roots(Right.ADMINISTER).stream().sorted(Comparator.comparing(Unit.Id::toString)))
                .filter(body -> rights.may(by, Right.ADMINISTER, body))
                .findFirst();
    }

    /// Writes by whom from a day on; what was submitted before goes on as it went. The same again changes nothing.
    public Outcome<ApprovalRoute> write(Actor by, ApprovalRoute wanted) {
        if (body(by).filter(wanted.body()::equals).isEmpty()) {
            throw new NotAllowed("approval of rosters at " + wanted.body());
        }
        var before = repository.find(wanted.id());
        if (before.isPresent()) {
            return before.get().equals(wanted) ? Outcome.done(wanted) : Outcome.refused("roster.route.used");
        }
        var wrong = check(wanted);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        repository.add(wanted, by.person().id(), clock.now());
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "roster.route",
                wanted.id(),
                Map.of(
                        "from",
                        wanted.from().toString(),
                        "stages",
                        wanted.stops().stream().map(stop -> stop.stage().name()).collect(Collectors.joining(" ")),
                        "rotas",
                        "" + wanted.rotas())));
        return Outcome.done(wanted);
    }

    /// What was written for the body whose stages somebody may set, newest day first.
    @Transactional(readOnly = true)
    public List<ApprovalRoute> written(Actor by) {
        return repository.of(body(by).orElseThrow(() -> new NotAllowed("approval of rosters")));
    }

    /// By whom plans of a body that are submitted on a day are approved; the leader in charge where nothing is written.
    @Transactional(readOnly = true)
    public List<ApprovalRoute.Stop> on(Unit.Id body, LocalDate day) {
        return on(repository.of(body), day);
    }

    /// Whether rotas of a body that are made on a day are approved, too, before they are published.
    @Transactional(readOnly = true)
    public boolean rotas(Unit.Id body, LocalDate day) {
        return holding(repository.of(body), day).filter(ApprovalRoute::rotas).isPresent();
    }

    /// The stages of a body with the post that a measure names: added as the last where none of them is that post or a
    /// higher one.
    static List<ApprovalRoute.Stop> upTo(Approver needed, List<ApprovalRoute.Stop> way) {
        var enough = way.stream().map(ApprovalRoute.Stop::stage).anyMatch(stage -> stage.answers(needed));
        if (enough) {
            return way;
        }
        var last = new ApprovalRoute.Stop(needed == Approver.HEAD_OF_BODY ? Stage.HEAD : Stage.LEADER, 0);
        return Stream.concat(way.stream(), Stream.of(last)).toList();
    }

    static List<ApprovalRoute.Stop> on(List<ApprovalRoute> written, LocalDate day) {
        return holding(written, day).map(ApprovalRoute::stops).orElse(USUAL);
    }

    private static Optional<ApprovalRoute> holding(List<ApprovalRoute> written, LocalDate day) {
        return written.stream().filter(route -> !route.from().isAfter(day)).findFirst();
    }

    private FormErrors check(ApprovalRoute wanted) {
        var wrong = FormErrors.none();
        var stages = wanted.stops().stream().map(ApprovalRoute.Stop::stage).toList();
        if (stages.isEmpty() || new HashSet<>(stages).size() < stages.size()) {
            wrong = wrong.with("stage1", Message.of("roster.route.error.stages"));
        }
        if (wanted.stops().stream().anyMatch(stop -> stop.hours() < 0 || stop.hours() > MOST_HOURS)) {
            wrong = wrong.with("hours1", Message.of("roster.stand-in.error.hours"));
        }
        if (wanted.from().isBefore(clock.today())) {
            wrong = wrong.with("from", Message.of("roster.route.error.from"));
        }
        if (wanted.document().isBlank() || wanted.document().length() > LONGEST) {
            wrong = wrong.with("document", Message.of("roster.route.error.document"));
        }
        return wrong;
    }
}
