package vn.truc.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.database.Partitions;
import vn.truc.measure.Measures;
import vn.truc.organisation.People;
import vn.truc.organisation.Post;
import vn.truc.organisation.Units;
import vn.truc.page.Words;

/// The whole country of the demonstration, with few people.
@OfficeTest(properties = {"spring.profiles.active=replay", "db-scheduler.enabled=false"})
@Import(EmptyOffice.class)
class NationalStageIT {
    private static final int PEOPLE = 700;
    private static final int MONTHS = 3;

    private final NationalStage stage;
    private final Units units;
    private final People people;
    private final Measures measures;
    private final Partitions partitions;
    private final EmptyOffice office;
    private final OfficeClock clock;

    NationalStageIT(
            NationalStage stage,
            Units units,
            People people,
            Measures measures,
            Partitions partitions,
            EmptyOffice office,
            OfficeClock clock) {
        this.stage = stage;
        this.units = units;
        this.people = people;
        this.measures = measures;
        this.partitions = partitions;
        this.office = office;
        this.clock = clock;
    }

    @BeforeEach
    void onTheDayOnWhichItIsLookedAt() {
        office.look();
        partitions.makeAhead(NationalStage.START, MONTHS);
        clock.hold(NationalStage.TODAY
                .atTime(LocalTime.of(8, 0))
                .atZone(Words.OFFICE_ZONE)
                .toInstant());
    }

    @AfterEach
    void backToToday() {
        clock.release();
        office.again();
    }

    @Test
    void everybodyIsSettledAndTheOrderHoldsEverywhereButAtTheOfficeThatReceives() {
        var country = stage.country();

        assertThat(stage.settle(country, PEOPLE)).isEqualTo(PEOPLE);
        stage.order(country);

        var office = country.office().id();
        assertThat(people.holders(office, NationalStage.TODAY).stream()
                        .map(holder -> holder.post().kind()))
                .contains(Post.Kind.HEAD, Post.Kind.DEPUTY, Post.Kind.CLERK, Post.Kind.HEALTH_OFFICER, Post.Kind.GUARD);
        var capital = units.findByCode("UBND-01", NationalStage.TODAY).orElseThrow();
        var commune = units.findByCode("UBND-00001", NationalStage.TODAY).orElseThrow();
        assertThat(units.children(country.government().id(), NationalStage.TODAY))
                .hasSize(63 + 1);
        assertThat(measures.inForce(capital.id(), NationalStage.RULES).measures())
                .hasSize(3);
        assertThat(measures.inForce(commune.id(), NationalStage.RULES).measures())
                .hasSize(3);
        assertThat(measures.inForce(commune.id(), NationalStage.RULES.minusDays(1))
                        .measures())
                .isEmpty();
        assertThat(measures.inForce(office, NationalStage.RULES).measures()).isEmpty();
    }
}
