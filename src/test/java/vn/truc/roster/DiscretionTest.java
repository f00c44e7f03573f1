package vn.truc.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.truc.organisation.Person;

class DiscretionTest {
    private static final LocalDate MONDAY = LocalDate.of(2021, 7, 19);
    private static final Person.Id AN = new Person.Id(UUID.randomUUID());
    private static final Person.Id BINH = new Person.Id(UUID.randomUUID());

    @Test
    @DisplayName("Of others a reader learns that they are away, of themselves why; who makes the plan learns all")
    void othersAreAway() {
        var planned = new PlannedCells(
                Map.of(
                        AN, Map.of(MONDAY, Presence.ISOLATION, MONDAY.plusDays(1), Presence.HOME),
                        BINH, Map.of(MONDAY, Presence.LEAVE, MONDAY.plusDays(1), Presence.TRIP)),
                new Halves(Map.of(AN, Map.of(MONDAY.plusDays(1), new HalfDay(Presence.ISOLATION, Presence.HOME)))));
        var reader = Discretion.towards(BINH);
        assertThat(reader.of(planned).of(AN)).containsEntry(MONDAY, Presence.LEAVE);
        assertThat(reader.of(planned).halves().of(AN, MONDAY.plusDays(1)))
                .contains(new HalfDay(Presence.LEAVE, Presence.HOME));
        assertThat(reader.inWords(planned, AN, MONDAY).key()).isEqualTo("roster.presence.AWAY");
        assertThat(reader.inWords(reader.of(planned), AN, MONDAY).key()).isEqualTo("roster.presence.AWAY");
        assertThat(reader.letters(planned, AN, MONDAY).key()).isEqualTo("roster.letter.AWAY");
        assertThat(reader.inWords(planned, BINH, MONDAY).key()).isEqualTo("roster.presence.LEAVE");
        assertThat(reader.inWords(planned, BINH, MONDAY.plusDays(1)).key()).isEqualTo("roster.presence.TRIP");
        assertThat(Discretion.towards(AN).of(planned)).isEqualTo(planned);
        assertThat(Discretion.none().of(planned)).isEqualTo(planned);
        assertThat(Discretion.none().inWords(planned, AN, MONDAY).key()).isEqualTo("roster.presence.ISOLATION");
    }
}
