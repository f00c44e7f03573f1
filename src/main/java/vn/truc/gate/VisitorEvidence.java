package vn.truc.gate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.gate.VisitFigureRepository.Received;
import vn.truc.measure.Approver;
import vn.truc.measure.Visitors;
import vn.truc.organisation.Unit;

/// Whether visitors came in by the rules, as the gate told them: nobody where none are received, into the room where
/// one is named, after the approval that is asked for. Who came by order of somebody who may give it is named, and no
/// breach; where the gate was kept and no visitor came the rule asks nothing, and where nobody came at all, or nothing
/// is kept of the visitor any more, nothing is known.
@Component
class VisitorEvidence implements Evidence<Visitors> {
    private final VisitFigureRepository repository;
    private final HeldBelow below;

    VisitorEvidence(VisitFigureRepository repository, HeldBelow below) {
        this.repository = repository;
        this.below = below;
    }

    @Override
    public Class<Visitors> about() {
        return Visitors.class;
    }

    @Override
    public Collection<Finding> findings(Asked<Visitors> asked) {
        var received = repository.received(asked.units(), asked.day(), asked.asOf());
        var visited = received.stream().map(Received::unit).collect(Collectors.toSet());
        var rules = below.rules(Visitors.class, asked, visited);
        return received.stream().collect(groupingBy(Received::root)).entrySet().stream()
                .map(root -> finding(root.getKey(), root.getValue(), rules))
                .toList();
    }

    /// How a unit stands by those let in at and below it, where these rules hold.
    static Finding finding(Unit.Id unit, List<Received> letIn, Map<Unit.Id, Visitors> rules) {
        var visitors = letIn.stream()
                .filter(one -> one.visitor() && rules.containsKey(one.unit()))
                .toList();
        var judged = visitors.stream().collect(groupingBy(one -> judge(one, unit, rules), summingInt(Received::times)));
        int all = visitors.stream().mapToInt(Received::times).sum();
        int against = judged.getOrDefault(Judgement.AGAINST, 0);
        int unapproved = judged.getOrDefault(Judgement.UNAPPROVED, 0);
        int unrecorded = judged.getOrDefault(Judgement.UNRECORDED, 0);
        int ordered = judged.getOrDefault(Judgement.ORDERED, 0);
        if (all == 0) {
            return Finding.of(unit, State.NOT_APPLICABLE, "gate.evidence.no-visitors");
        }
        if (against > 0 && unapproved > 0) {
            return Finding.of(unit, State.BREACHED, "gate.evidence.visitors-both", against, unapproved, all);
        }
        if (against > 0) {
            return Finding.of(unit, State.BREACHED, "gate.evidence.visitors-against", against, all);
        }
        if (unapproved > 0) {
            return Finding.of(unit, State.BREACHED, "gate.evidence.visitors-unapproved", unapproved, all);
        }
        if (unrecorded > 0) {
            return Finding.of(unit, State.UNKNOWN, "gate.evidence.visitors-unrecorded", unrecorded, all);
        }
        return ordered == 0
                ? Finding.of(unit, State.MET, "gate.evidence.visitors", all)
                : Finding.of(unit, State.MET, "gate.evidence.ordered", all, ordered);
    }

    /// A visit below is held against a unit only as far as it is against the rule of both.
    private static Judgement judge(Received one, Unit.Id unit, Map<Unit.Id, Visitors> rules) {
        var above = judge(one, Objects.requireNonNull(rules.get(unit)));
        var own = judge(one, Objects.requireNonNull(rules.get(one.unit())));
        return above.compareTo(own) <= 0 ? above : own;
    }

    private static Judgement judge(Received one, Visitors rule) {
        if (one.ordered()) {
            return Judgement.ORDERED;
        }
        if (rule.closed() || (one.anywhere() && !rule.onlyIn().isEmpty())) {
            return Judgement.AGAINST;
        }
        if (one.abroad().isEmpty()) {
            return rule.approvalFor(true) == Approver.NOBODY ? Judgement.ALLOWED : Judgement.UNRECORDED;
        }
        return one.approved().compareTo(rule.approvalFor(one.abroad().get())) < 0
                ? Judgement.UNAPPROVED
                : Judgement.ALLOWED;
    }

    /// How a visit stands to a rule, the worst last.
    private enum Judgement {
        ORDERED,
        ALLOWED,
        UNRECORDED,
        UNAPPROVED,
        AGAINST
    }
}
