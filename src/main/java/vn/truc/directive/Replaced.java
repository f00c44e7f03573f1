package vn.truc.directive;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Units;
import vn.truc.task.Tasks;

/// The documents that another one replaced. Where that never came to hold they hold on, as an act of Trực for their
/// body: whoever withdraws the one needs no right on the others, and gets none.
@Component
class Replaced {
    private final DirectiveRepository repository;
    private final EndedClauses ended;
    private final DirectiveWork work;
    private final ReceiptRepository receipts;
    private final Recipients recipients;
    private final Units units;
    private final Tasks tasks;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Replaced(
            DirectiveRepository repository,
            EndedClauses ended,
            DirectiveWork work,
            ReceiptRepository receipts,
            Recipients recipients,
            Units units,
            Tasks tasks,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.ended = ended;
        this.work = work;
        this.receipts = receipts;
        this.recipients = recipients;
        this.units = units;
        this.tasks = tasks;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// What was to end on the first day of the successor holds on where that is withdrawn by then; those it reaches are
    /// told.
    void letHold(Directive successor, LocalDate withdrawnFrom) {
        var first = successor.period().from();
        if (withdrawnFrom.isAfter(first)) {
            return;
        }
        ended.letHold(successor);
        for (var id : repository.letReplacedHold(successor.id(), first)) {
            var former = repository.find(id).orElseThrow();
            var truc = new Author(units.bodyOf(former.issuer(), clock.today()).value(), null, "Trực");
            ended.letHold(truc, former, first);
            tasks.letStand(truc, id.value(), first);
            if (former.status() == Directive.Status.ENDED) {
                former.period().lastDay().ifPresent(last -> tasks.withdraw(truc, id.value(), last.plusDays(1)));
            }
            audit.write(new Audit.Line(
                    clock.newId(),
                    truc,
                    "directive.holds-on",
                    id.value(),
                    Map.of("successor", successor.id().toString())));
            tell(former, successor);
        }
    }

    private void tell(Directive former, Directive successor) {
        var today = clock.today();
        if (former.period().lastDay().filter(day -> day.isBefore(today)).isPresent()) {
            return;
        }
        var first = former.period().from();
        var reached = work.told(former, first.isAfter(today) ? first : today);
        receipts.expect(former.id(), reached);
        events.publishEvent(new DirectiveHoldsOn(
                former.id(),
                successor.id(),
                former.number().toString(),
                former.subject(),
                successor.number().toString(),
                recipients.of(former, reached, former.everybodyReads())));
    }
}
