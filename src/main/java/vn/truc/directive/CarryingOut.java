package vn.truc.directive;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.document.DocumentType;
import vn.truc.measure.Period;
import vn.truc.measure.Reach;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.Unit;

/// Makes the directive by which prepared drafts come into force in an area.
@Component
class CarryingOut {
    private final Areas areas;

    CarryingOut(Areas areas) {
        this.areas = areas;
    }

    /// The directive that an order makes of prepared drafts: their clauses, each under a new id. What was written for
    /// an area holds in that of the order, what a body wrote for its own units holds for those.
    Directive directive(List<Directive> drafts, CarriedOut order) {
        var first = drafts.getFirst();
        var concerned = concerned(order, drafts);
        var clauses = drafts.stream()
                .flatMap(draft -> draft.clauses().stream()
                        .map(clause -> new Clause(
                                DirectiveWork.derived(order.id().value(), clause.id()),
                                clause.label(),
                                clause.text(),
                                of(clause.content(), concerned),
                                Optional.of(draft.reach()).filter(CarryingOut::ofOwnLine))))
                .toList();
        var basis = drafts.stream()
                .map(draft -> new Directive.Relation(Directive.Relation.Kind.BASED_ON, draft.id()))
                .toList();
        return new Directive(
                order.id(),
                order.number(),
                DocumentType.DECISION,
                first.issuer(),
                first.issuedBy(),
                order.signer(),
                order.from(),
                order.subject(),
                drafts.stream()
                        .map(Directive::reach)
                        .filter(CarryingOut::ofOwnLine)
                        .findFirst()
                        .filter(_ -> drafts.stream().map(Directive::reach).allMatch(CarryingOut::ofOwnLine))
                        .orElseGet(() -> new Reach.Territory(order.area())),
                drafts.stream().flatMap(draft -> draft.addressees().stream()).collect(Collectors.toSet()),
                Period.from(order.from()),
                clauses,
                basis,
                Directive.Status.DRAFT,
                1,
                first.drafter(),
                Optional.empty());
    }

    private static boolean ofOwnLine(Reach reach) {
        return !(reach instanceof Reach.Territory);
    }

    /// Work is for those who are seated in the area or in one around it; a clause that is left without anybody is read.
    private Clause.Content of(Clause.Content content, Set<Unit.Id> concerned) {
        if (!(content instanceof Clause.Work(var lead, var with, var due))) {
            return content;
        }
        var left = new HashSet<>(lead);
        left.retainAll(concerned);
        var helping = new HashSet<>(with);
        helping.retainAll(concerned);
        return left.isEmpty() ? new Clause.ToRead(false) : new Clause.Work(left, helping, due);
    }

    private Set<Unit.Id> concerned(CarriedOut order, List<Directive> drafts) {
        var around =
                areas.upward(order.area(), order.from()).stream().map(Area::id).collect(Collectors.toSet());
        var named = drafts.stream()
                .flatMap(draft -> draft.clauses().stream())
                .flatMap(clause -> clause.content() instanceof Clause.Work(var lead, var with, var _)
                        ? Stream.concat(lead.stream(), with.stream())
                        : Stream.empty())
                .collect(Collectors.toSet());
        var concerned = new HashSet<>(areas.unitsIn(order.area(), order.from()));
        areas.seats(named, order.from()).forEach((unit, seat) -> {
            if (around.contains(seat.id())) {
                concerned.add(unit);
            }
        });
        return concerned;
    }
}
