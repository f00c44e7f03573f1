package vn.truc.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private static final Person.Id SOMEBODY = id(1);
    private static final Person.Id STRANGER = id(70_000);

    @Test
    void aFewAreNamed() {
        var few = new Crowd(Set.of(SOMEBODY));
        assertThat(few.among("p.person_id")).isEqualTo("p.person_id = any(:people)");
        assertThat(few.ids()).containsExactly(SOMEBODY.value());
        assertThat(few.of(List.of(SOMEBODY), person -> person)).containsExactly(SOMEBODY);
    }

    @Test
    void ofThousandsOnlyWhatIsTheirsIsKept() {
        var many = new Crowd(
                IntStream.rangeClosed(1, 5_001).mapToObj(CrowdTest::id).toList());
        assertThat(many.among("p.person_id")).isEqualTo("true");
        assertThat(many.ids()).isEmpty();
        assertThat(many.of(List.of(STRANGER, SOMEBODY), person -> person)).containsExactly(SOMEBODY);
    }

    private static Person.Id id(int number) {
        return new Person.Id(new UUID(0, number));
    }
}
