package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

class SwapTest {
    private static final LocalDate MONDAY = LocalDate.of(2021, 7, 19);
    private static final Person.Id AN = new Person.Id(UUID.randomUUID());
    private static final Person.Id BINH = new Person.Id(UUID.randomUUID());

    @Test
    @DisplayName("A parted day is exchanged as it is parted; other parted days stay")
    void partedDays() {
        var morning = new HalfDay(Presence.OFFICE, Presence.HOME);
        var afternoon = new HalfDay(Presence.HOME, Presence.OFFICE);
        var tuesday = MONDAY.plusDays(1);
        var before = new PlannedCells(
                Map.of(
                        AN, Map.of(MONDAY, Presence.OFFICE, tuesday, Presence.OFFICE),
                        BINH, Map.of(MONDAY, Presence.HOME, tuesday, Presence.HOME)),
                new Halves(Map.of(AN, Map.of(MONDAY, morning, tuesday, afternoon))));
        var swap = new Swap(
                new Swap.Id(UUID.randomUUID()),
                new Unit.Id(UUID.randomUUID()),
                AN,
                BINH,
                MONDAY,
                Optional.empty(),
                Swap.State.ASKED);
        var after = swap.in(before, MONDAY);
        assertThat(after.of(AN)).containsEntry(MONDAY, Presence.HOME).containsEntry(tuesday, Presence.OFFICE);
        assertThat(after.of(BINH)).containsEntry(MONDAY, Presence.OFFICE);
        assertThat(after.halves().of(BINH, MONDAY)).contains(morning);
        assertThat(after.halves().of(AN, MONDAY)).isEmpty();
        assertThat(after.halves().of(AN, tuesday)).contains(afternoon);
        assertThat(swap.in(before, MONDAY.plusWeeks(1))).isEqualTo(before);
    }

    @Test
    @DisplayName("Who is away for half a day does not work all of it")
    void works() {
        var planned = new PlannedCells(
                Map.of(AN, Map.of(MONDAY, Presence.HOME), BINH, Map.of(MONDAY, Presence.LEAVE)),
                new Halves(Map.of(AN, Map.of(MONDAY, new HalfDay(Presence.LEAVE, Presence.HOME)))));
        assertThat(planned.works(AN, MONDAY)).isFalse();
        assertThat(planned.works(BINH, MONDAY)).isFalse();
        assertThat(planned.works(AN, MONDAY.plusDays(1))).isFalse();
        assertThat(PlannedCells.whole(planned.cells()).works(AN, MONDAY)).isTrue();
    }
}
