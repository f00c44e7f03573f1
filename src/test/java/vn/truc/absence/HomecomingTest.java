package vn.truc.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.absence.Homecoming.Declared;
import vn.truc.measure.DeclareOnReturn;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

class HomecomingTest {
    private static final LocalDate DAY = LocalDate.of(2021, 7, 21);
    private static final DeclareOnReturn WITHIN_A_DAY = new DeclareOnReturn(24);
    private static final Homecoming BACK = new Homecoming(
            new Absence.Id(new UUID(0, 1)),
            new Person.Id(new UUID(0, 2)),
            new Unit.Id(new UUID(0, 3)),
            DAY,
            at("2021-07-21T16:00"),
            true);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Words.OFFICE_ZONE).toInstant();
    }

    @Test
    void aDeclarationOnTheDayOfReturnCountsAlsoOneMadeOnTheWay() {
        assertThat(BACK.since()).isEqualTo(at("2021-07-21T00:00"));
        assertThat(BACK.declared(WITHIN_A_DAY, Optional.of(at("2021-07-21T11:00")), at("2021-07-21T17:00")))
                .isEqualTo(Declared.IN_TIME);
    }

    @Test
    void isInTimeToTheLastMomentAndLateAfterIt() {
        var due = at("2021-07-22T16:00");
        assertThat(BACK.due(WITHIN_A_DAY)).isEqualTo(due);
        assertThat(BACK.declared(WITHIN_A_DAY, Optional.of(due), due)).isEqualTo(Declared.IN_TIME);
        assertThat(BACK.declared(WITHIN_A_DAY, Optional.of(due.plusMillis(1)), due.plusSeconds(1)))
                .isEqualTo(Declared.LATE);
    }

    @Test
    void isMissingOnlyWhenTheTimeIsOver() {
        var due = BACK.due(WITHIN_A_DAY);
        assertThat(BACK.declared(WITHIN_A_DAY, Optional.empty(), due)).isEqualTo(Declared.DUE);
        assertThat(BACK.declared(WITHIN_A_DAY, Optional.empty(), due.plusMillis(1)))
                .isEqualTo(Declared.MISSING);
    }

    @Test
    void whatIsDeclaredLaterIsNotKnownEarlier() {
        assertThat(BACK.declared(WITHIN_A_DAY, Optional.of(at("2021-07-22T09:00")), at("2021-07-22T08:00")))
                .isEqualTo(Declared.DUE);
    }

    @Test
    void concernsTheDaysFromTheReturnToTheDeadline() {
        assertThat(DAY.minusDays(1).datesUntil(DAY.plusDays(3)).map(day -> BACK.concerns(day, WITHIN_A_DAY)))
                .containsExactly(false, true, true, false);
    }

    @Test
    void aSpanCountsHalfDays() {
        var whole = Span.days(DAY, DAY.plusDays(1));
        assertThat(whole.halfDays()).isEqualTo(4);
        assertThat(new Span(DAY, true, DAY.plusDays(1), true).halfDays()).isEqualTo(2);
        assertThat(new Span(DAY, true, DAY, false).whole(DAY)).isFalse();
        assertThat(new Span(DAY, true, DAY, false).covers(DAY)).isTrue();
        assertThat(whole.whole(DAY)).isTrue();
        assertThatThrownBy(() -> new Span(DAY, true, DAY, true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Span.days(DAY, DAY.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
