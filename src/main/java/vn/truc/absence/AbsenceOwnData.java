package vn.truc.absence;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.OwnData;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// Somebody’s trips and leave, and where they said they were.
@Component
class AbsenceOwnData implements OwnData {
    private final Absences absences;
    private final Whereabouts whereabouts;
    private final OfficeClock clock;

    AbsenceOwnData(Absences absences, Whereabouts whereabouts, OfficeClock clock) {
        this.absences = absences;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Table> about(Actor person) {
        var rows = Table.of(
                Message.of("absence.own.title"),
                clock.today(),
                "absence.own.from",
                "absence.own.to",
                "absence.own.place",
                "absence.own.purpose");
        absences.own(person)
                .forEach(each -> rows.row(each.span().from(), each.span().to(), each.place(), each.purpose()));
        var places =
                Table.of(Message.of("absence.where.own"), clock.today(), "absence.where.day", "absence.where.place");
        whereabouts.own(person).forEach(each -> places.row(each.day(), each.place()));
        return List.of(rows.table(), places.table());
    }
}
