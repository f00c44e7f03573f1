package vn.truc.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.directive.CarriedOut;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.Competences;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// The levels of areas. A decision about the level of an area puts the plans of its level in force, of every body that
/// has one there or in a smaller area that follows, as they were approved; and it ends what stood there by the decision
/// before.
@Service
@Transactional
public class Levels {
    private final PlanRepository repository;
    private final Plans plans;
    private final LeftOut leftOut;
    private final Directives directives;
    private final Areas areas;
    private final Competences competences;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    Levels(
            PlanRepository repository,
            Plans plans,
            LeftOut leftOut,
            Directives directives,
            Areas areas,
            Competences competences,
            Rights rights,
            Audit audit,
            OfficeClock clock) {
        this.repository = repository;
        this.plans = plans;
        this.leftOut = leftOut;
        this.directives = directives;
        this.areas = areas;
        this.competences = competences;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// What was decided about an area, the latest first.
    @Transactional(readOnly = true)
    public List<LevelDecision> decisions(Area.Id area) {
        return repository.about(area);
    }

    /// What stands for each of these areas on a day; one about which nobody decided is missing.
    @Transactional(readOnly = true)
    public Map<Area.Id, LevelDecision> standing(Collection<Area.Id> of, LocalDate day) {
        return repository.standing(of, day);
    }

    /// The level at which a place stands on a day: that of the nearest area around it about which somebody decided.
    @Transactional(readOnly = true)
    public Optional<LevelDecision> at(Area.Id area, LocalDate day) {
        var upward = areas.upward(area, day).stream().map(Area::id).toList();
        var standing = repository.standing(upward, day);
        return upward.stream().filter(standing::containsKey).findFirst().map(standing::get);
    }

    /// Decides at which level an area stands from a day on. What had come into force there by a level ends that
    /// day, and the plans for the new level come into force. The same again changes nothing.
    public Outcome<LevelDecision> decide(Actor by, LevelDecision decision) {
        rights.demand(by, Right.ISSUE_DIRECTIVES, decision.issuer());
        repository.lock(decision.area());
        var known = repository.find(decision.id());
        if (known.isPresent()) {
            return known.get().equals(decision) ? Outcome.done(decision) : Outcome.refused("plan.other-content");
        }
        if (directives.find(new Directive.Id(decision.id().value())).isPresent()) {
            return Outcome.refused("plan.other-content");
        }
        var before = repository.about(decision.area()).stream().findFirst();
        var why = wrong(decision, before);
        if (why.isPresent()) {
            return Outcome.refused(why.get());
        }
        replaced(decision, before).forEach(last -> directives.runOut(last, decision.from()));
        repository.decide(decision, by.person().id(), clock.now());
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "plan.level-decided",
                decision.id().value(),
                Map.of("area", decision.area().toString(), "level", Integer.toString(decision.level()))));
        return carryOut(decision);
    }

    /// What came into force by a decision.
    @Transactional(readOnly = true)
    public List<Directive.Id> carriedOut(LevelDecision.Id id) {
        return repository.carriedOut(id);
    }

    /// The plans for the level of a decision that could not come into force by it and are drafts still, each as it
    /// stands today: their bodies look at them again and issue them.
    @Transactional(readOnly = true)
    public List<LeftOutPlan> leftOut(LevelDecision.Id id) {
        return leftOut.by(id);
    }

    /// What ends by a decision: all that the last one about the same area brought, and what one about a larger area
    /// brought here, since the nearest decision stands.
    private Set<Directive.Id> replaced(LevelDecision decision, Optional<LevelDecision> before) {
        var ending = new LinkedHashSet<>(
                repository.broughtBy(before.stream().toList()).keySet());
        var around = areas.upward(decision.area(), decision.from()).stream()
                .map(Area::id)
                .skip(1)
                .toList();
        var brought = repository.broughtBy(
                repository.standing(around, decision.from()).values());
        var lines = areas.lines(Set.copyOf(brought.values()), decision.from());
        brought.forEach((directive, area) -> {
            if (lines.getOrDefault(area, List.of()).contains(decision.area())) {
                ending.add(directive);
            }
        });
        return ending;
    }

    /// One directive of each body and area that has plans ready for the level, in force for whoever approved them.
    /// What may not come into force, since what comes from above has changed or the body is closed, is left out and
    /// named. The deciding body is told about its own.
    private Outcome<LevelDecision> carryOut(LevelDecision decision) {
        var carried = new LinkedHashMap<Directive.Id, Area.Id>();
        for (var together : coming(decision).values()) {
            var first = together.getFirst();
            boolean own = first.issuer().equals(decision.issuer());
            boolean main = own && first.area().equals(decision.area());
            var id = new Directive.Id(main ? decision.id().value() : clock.newId());
            var prepared =
                    together.stream().map(each -> each.plan().directive()).toList();
            var approver = together.getLast().plan().approvedBy();
            if (!(directives.carryOut(approver, prepared, order(id, decision, first.area()))
                    instanceof Outcome.Refused<Directive>(var refused))) {
                carried.put(id, first.area());
            } else if (own) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.refused(refused);
            } else {
                together.forEach(each -> leftOut.keep(decision, each.plan(), refused.first()));
            }
        }
        repository.carriedOut(decision.id(), carried);
        return Outcome.done(decision);
    }

    /// The plans that a decision puts in force, by body and area. Those made for its area or one around it hold there;
    /// those made for a smaller area hold in that, unless somebody has decided nearer to it.
    private Map<List<Object>, List<Coming>> coming(LevelDecision decision) {
        var ready =
                repository.of(decision.level()).stream().filter(plans::current).toList();
        var lines = areas.lines(ready.stream().map(Plan::area).collect(Collectors.toSet()), decision.from());
        var around = areas.upward(decision.area(), decision.from()).stream()
                .map(Area::id)
                .collect(Collectors.toSet());
        var mentioned = lines.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var decided = repository.standing(mentioned, decision.from()).keySet();
        return ready.stream()
                .flatMap(plan -> holdsIn(plan, decision.area(), around, lines, decided).stream()
                        .map(area -> new Coming(
                                plan,
                                area,
                                directives.find(plan.directive()).orElseThrow().issuer())))
                .collect(Collectors.groupingBy(
                        each -> List.<Object>of(each.issuer(), each.area()), LinkedHashMap::new, Collectors.toList()));
    }

    private static Optional<Area.Id> holdsIn(
            Plan plan,
            Area.Id decided,
            Set<Area.Id> around,
            Map<Area.Id, List<Area.Id>> lines,
            Set<Area.Id> byThemselves) {
        if (around.contains(plan.area())) {
            return Optional.of(decided);
        }
        var line = lines.getOrDefault(plan.area(), List.of());
        int at = line.indexOf(decided);
        return at > 0 && line.subList(0, at).stream().noneMatch(byThemselves::contains)
                ? Optional.of(plan.area())
                : Optional.empty();
    }

    private record Coming(Plan plan, Area.Id area, Unit.Id issuer) {}

    private CarriedOut order(Directive.Id id, LevelDecision decision, Area.Id area) {
        var name = areas.find(area).map(Area::name).orElse("");
        return new CarriedOut(
                id,
                decision.number(),
                decision.signer(),
                decision.from(),
                area,
                "Áp dụng phương án cấp độ %d tại %s".formatted(decision.level(), name));
    }

    private Optional<FormErrors> wrong(LevelDecision decision, Optional<LevelDecision> before) {
        if (before.filter(last -> !decision.from().isAfter(last.from())).isPresent()) {
            return refused("plan.before-last");
        }
        if (before.filter(last -> last.level() == decision.level()).isPresent()) {
            return refused("plan.same-level");
        }
        return competences.directs(decision.issuer(), decision.area(), decision.from())
                ? Optional.empty()
                : refused("plan.not-competent");
    }

    private static Optional<FormErrors> refused(String key) {
        return Optional.of(FormErrors.of(Message.of(key)));
    }
}
