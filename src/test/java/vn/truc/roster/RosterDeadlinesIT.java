package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.roster.RosterExamples.MONDAY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.measure.Origin;
import vn.truc.organisation.Person;
import vn.truc.task.Task;
import vn.truc.task.Tasks;

/// What is due in the week that is planned, beside who works until then.
@OfficeTest
record RosterDeadlinesIT(RosterDeadlines deadlines, RosterExamples examples, Tasks tasks, OfficeClock clock) {
    @Test
    @DisplayName("Work with a deadline is shown to whoever plans the week, and marked when nobody could do or sign it")
    void workWithADeadline() {
        var d = examples.department(3);
        var wednesday = MONDAY.plusDays(2);
        var sunday = MONDAY.plusDays(6);
        task(d, "Trả kết quả một cửa", Optional.of(wednesday));
        task(d, "Báo cáo cuối tuần", Optional.of(sunday));
        task(d, "Tuần sau", Optional.of(sunday.plusDays(1)));
        task(d, "Không thời hạn", Optional.empty());
        var cells = new HashMap<Person.Id, Map<LocalDate, Presence>>();
        cells.put(d.id(0), RosterExamples.week(MONDAY, Presence.LEAVE));
        cells.put(d.id(1), RosterExamples.week(MONDAY, Presence.HOME));
        cells.put(d.id(2), RosterExamples.week(MONDAY, Presence.OFFICE));
        var staffed = deadlines.of(d.unit().id(), MONDAY, PlannedCells.whole(cells));
        assertThat(staffed).hasSize(2).noneMatch(RosterDeadlines.Deadline::endangered);
        assertThat(staffed.getFirst().what().arguments()).contains("Trả kết quả một cửa", "1158/TCDT-VP");
        assertThat(staffed.getLast().staffed().arguments())
                .as("a Sunday’s is met on Friday")
                .endsWith(1, 1)
                .first()
                .asString()
                .endsWith("27/3");
        cells.put(d.id(1), RosterExamples.week(MONDAY, Presence.ISOLATION));
        assertThat(deadlines.of(d.unit().id(), MONDAY, PlannedCells.whole(cells)))
                .extracting(deadline -> deadline.staffed().key())
                .containsOnly("roster.deadline.no-leader");
        cells.put(d.id(2), RosterExamples.week(MONDAY, Presence.LEAVE));
        assertThat(deadlines.of(d.unit().id(), MONDAY, PlannedCells.whole(cells)))
                .extracting(deadline -> deadline.staffed().key())
                .containsOnly("roster.deadline.nobody");
        assertThat(deadlines.of(d.unit().id(), MONDAY.minusWeeks(1), PlannedCells.whole(cells)))
                .isEmpty();
    }

    private void task(RosterExamples.Department d, String text, Optional<LocalDate> due) {
        tasks.assign(
                d.office().author(),
                List.of(Task.open(
                        new Task.Id(clock.newId()),
                        text,
                        d.unit().id(),
                        Set.of(),
                        due,
                        new Origin(UUID.randomUUID(), "1158/TCDT-VP", "1"))));
    }
}
