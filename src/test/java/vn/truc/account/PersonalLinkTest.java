package vn.truc.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

class PersonalLinkTest {
    private static final Instant ISSUED = Instant.parse("2020-03-18T02:00:00Z");
    private static final Instant END = ISSUED.plus(Duration.ofDays(7));

    @Test
    void isOpenForSevenDays() {
        assertThat(link(Optional.empty(), Optional.empty()).at(END.minusMillis(1)))
                .isEqualTo(PersonalLink.State.OPEN);
        assertThat(link(Optional.empty(), Optional.empty()).at(END)).isEqualTo(PersonalLink.State.EXPIRED);
    }

    @Test
    void isUsedOnceAndStaysUsed() {
        assertThat(link(Optional.of(ISSUED), Optional.of(ISSUED)).at(ISSUED)).isEqualTo(PersonalLink.State.USED);
    }

    @Test
    void isVoidOnceANewerOneWasIssued() {
        assertThat(link(Optional.empty(), Optional.of(ISSUED)).at(ISSUED)).isEqualTo(PersonalLink.State.VOID);
    }

    private static PersonalLink link(Optional<Instant> used, Optional<Instant> voided) {
        var person = new Person.Id(new UUID(0, 1));
        return new PersonalLink(person, new Unit.Id(new UUID(0, 2)), person, false, ISSUED, END, used, voided);
    }
}
