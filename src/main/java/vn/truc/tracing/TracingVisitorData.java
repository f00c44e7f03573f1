package vn.truc.tracing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Visitor;
import vn.truc.gate.VisitorData;
import vn.truc.page.Table;

/// Who asked with whom a visitor was, who saw them when asking about others, and of which places the visitor was
/// warned.
@Component
@Transactional(readOnly = true)
class TracingVisitorData implements VisitorData {
    private final QueryRepository queries;
    private final ShownRepository shown;
    private final AlertRepository alerts;
    private final OfficeClock clock;

    TracingVisitorData(QueryRepository queries, ShownRepository shown, AlertRepository alerts, OfficeClock clock) {
        this.queries = queries;
        this.shown = shown;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public List<Table> about(Visitor.Id visitor) {
        return TracingOwnData.tables(
                queries.about(visitor.value()),
                shown.of(visitor.value()),
                alerts.warned(visitor.value()),
                clock.today());
    }
}
