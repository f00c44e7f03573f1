package vn.truc.gate;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.OwnData;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// What the gates have written down about a person: where, when, with what outcome, at what temperature, who attended.
@Component
@Transactional(readOnly = true)
class GateOwnData implements OwnData {
    static final int MOST = 1000;

    private final OwnVisitRepository visits;
    private final RoomRepository rooms;
    private final OfficeClock clock;

    GateOwnData(OwnVisitRepository visits, RoomRepository rooms, OfficeClock clock) {
        this.visits = visits;
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<Table> about(Actor person) {
        var who = person.person().id().value();
        return List.of(table(visits.of(who, MOST), clock.today()), rooms(rooms.of(who, MOST), clock.today()));
    }

    /// The rooms in which one person, or one visitor, was.
    static Table rooms(List<RoomRepository.Line> lines, LocalDate day) {
        var rows = Table.of(Message.of("gate.own.rooms"), day, "gate.own.came", "gate.own.went", "gate.own.place");
        lines.forEach(line -> rows.row(line.came(), line.until(), line.place()));
        return rows.table();
    }

    /// Lines of the logbooks about one person, or one visitor.
    static Table table(List<OwnVisitRepository.Line> lines, LocalDate day) {
        var rows = Table.of(
                Message.of("gate.own"),
                day,
                "gate.own.came",
                "gate.own.went",
                "gate.own.place",
                "gate.own.outcome",
                "gate.own.temperature",
                "gate.own.guard");
        for (var line : lines) {
            var outcome = Message.of("gate.word." + line.word());
            rows.row(
                    line.came(),
                    line.went().<Object>map(at -> at).orElse(""),
                    line.place(),
                    line.corrected() ? Message.of("gate.own.corrected", outcome) : outcome,
                    line.celsius(),
                    line.guard());
        }
        return rows.table();
    }
}
