package vn.truc.tracing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.OwnData;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// Who asked with whom somebody was, who saw them when asking about others, and of which places they were warned.
@Component
@Transactional(readOnly = true)
class TracingOwnData implements OwnData {
    private final Traces traces;
    private final AlertRepository alerts;
    private final OfficeClock clock;

    TracingOwnData(Traces traces, AlertRepository alerts, OfficeClock clock) {
        this.traces = traces;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Table> about(Actor person) {
        return tables(
                traces.aboutMe(person),
                traces.shownTo(person),
                alerts.warned(person.person().id().value()),
                clock.today());
    }

    /// The same of anybody, a visitor too.
    static List<Table> tables(
            List<TraceQuery> about,
            List<ShownRepository.Shown> shown,
            List<AlertRepository.Warned> warnings,
            LocalDate today) {
        var asked = Table.of(
                Message.of("tracing.mine"), today, "tracing.column.when", "tracing.asked.by", "tracing.asked.reason");
        about.forEach(query -> asked.row(query.at(), query.asker(), query.reason()));
        var found = Table.of(Message.of("tracing.mine.shown"), today, "tracing.column.when", "tracing.mine.shown.to");
        shown.forEach(to -> found.row(to.at(), to.asker()));
        var warned = Table.of(Message.of("tracing.mine.warned"), today, "tracing.column.when", "tracing.mine.place");
        warnings.forEach(told -> warned.row(told.at(), told.place()));
        return List.of(asked.table(), found.table(), warned.table());
    }
}
