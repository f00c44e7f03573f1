package vn.truc.tracing;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.OwnData;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// Where somebody was by the gates, and who asked with whom.
@Component
class TracingOwnData implements OwnData {
    private final EncounterRepository encounters;
    private final Traces traces;
    private final OfficeClock clock;

    TracingOwnData(EncounterRepository encounters, Traces traces, OfficeClock clock) {
        this.encounters = encounters;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Table> about(Actor person) {
        var today = clock.today();
        var who = person.person().id().value();
        var stays = Table.of(Message.of("tracing.stays"), today, "tracing.column.first", "tracing.column.last");
        encounters.stays(who, Instant.EPOCH, clock.now()).forEach(stay -> stays.row(stay.came(), stay.until()));
        var asked = Table.of(
                Message.of("tracing.mine"), today, "tracing.column.when", "tracing.asked.by", "tracing.asked.reason");
        traces.aboutMe(person).forEach(query -> asked.row(query.at(), query.asker(), query.reason()));
        return List.of(stays.table(), asked.table());
    }
}
