package vn.truc.tracing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Visitor;
import vn.truc.gate.VisitorData;
import vn.truc.page.Table;

/// Who asked with whom a visitor was, and of which places the visitor was warned.
@Component
@Transactional(readOnly = true)
class TracingVisitorData implements VisitorData {
    private final QueryRepository queries;
    private final AlertRepository alerts;
    private final OfficeClock clock;

    TracingVisitorData(QueryRepository queries, AlertRepository alerts, OfficeClock clock) {
        this.queries = queries;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public List<Table> about(Visitor.Id visitor) {
        return TracingOwnData.tables(queries.about(visitor.value()), alerts.warned(visitor.value()), clock.today());
    }
}
