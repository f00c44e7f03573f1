package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.page.Outcomes.done;
import static vn.truc.roster.RosterExamples.MONDAY;
import static vn.truc.roster.RosterExamples.why;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.page.Outcome;

/// Several weeks of a grid are written together.
@OfficeTest
record GridsIT(RosterExamples examples, Grids grids, Rosters rosters, Setups setups, OfficeClock clock) {
    @Test
    @DisplayName("Cells that another fixed meanwhile in the second week: nothing of the first is written either")
    void allOrNothing() {
        var d = examples.department(3);
        var unit = d.unit().id();
        var next = MONDAY.plusWeeks(1);
        var first = setups.fixedStamp(unit, MONDAY);
        var opened = setups.fixedStamp(unit, next);
        done(setups.fix(d.head(), unit, next, Set.of(d.id(1)), Map.of(d.id(1), Set.of(next)), opened));
        assertThat(why(write(d, first, opened))).isEqualTo("roster.fixed.changed");
        assertThat(rosters.week(unit, MONDAY)).isEmpty();
        assertThat(rosters.week(unit, next)).isEmpty();
        assertThat(setups.fixed(d.head(), unit, MONDAY, 1)).isEmpty();

        var now = setups.fixedStamp(unit, next);
        done(write(d, first, now));
        done(write(d, first, now));
        assertThat(rosters.week(unit, MONDAY).orElseThrow().edit()).isEqualTo(1);
        assertThat(rosters.week(unit, next).orElseThrow().edit()).isEqualTo(1);
        assertThat(setups.fixed(d.head(), unit, MONDAY, 2)).containsOnlyKeys(d.id(1), d.id(2));
    }

    private Outcome<?> write(RosterExamples.Department d, Stamp first, Stamp second) {
        var next = MONDAY.plusWeeks(1);
        return grids.write(d.head(), d.unit().id(), List.of(week(d, MONDAY, 1, first), week(d, next, 2, second)));
    }

    private Grids.Week week(RosterExamples.Department d, LocalDate monday, int fixed, Stamp seen) {
        Map<Person.Id, Map<LocalDate, Presence>> cells = Map.of(d.id(1), Map.of(monday, Presence.HOME));
        var plan = new Rosters.Plan(new Roster.Id(clock.newId()), d.unit().id(), monday, 0, cells);
        return new Grids.Week(
                monday, Optional.of(plan), Set.of(d.id(1), d.id(2)), Map.of(d.id(fixed), Set.of(monday)), seen);
    }
}
