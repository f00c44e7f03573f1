package vn.truc.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentTest {
    private record Office(String name, Set<String> charge, Map<String, Integer> places, Optional<LocalDate> until) {}

    private static Office office(List<String> charge, List<String> places) {
        var map = new LinkedHashMap<String, Integer>();
        places.forEach(place -> map.put(place, place.length()));
        return new Office("VP", new LinkedHashSet<>(charge), map, Optional.empty());
    }

    @Test
    void isTheSameInWhicheverOrderAProgramKeepsItsSets() {
        var one = List.of("x", office(List.of("a", "b"), List.of("c", "dd")));
        var other = List.of("x", office(List.of("b", "a"), List.of("dd", "c")));
        assertThat(one.getLast().toString()).isNotEqualTo(other.getLast().toString());
        assertThat(Content.text(one)).isEqualTo(Content.text(other));
    }

    @Test
    void isAnotherWhereAnythingDiffers() {
        var one = office(List.of("a"), List.of("c"));
        assertThat(Content.text(one))
                .isNotEqualTo(Content.text(office(List.of("a", "b"), List.of("c"))))
                .isNotEqualTo(Content.text(new Office("VP", one.charge(), one.places(), Optional.of(LocalDate.EPOCH))));
        assertThat(Content.text(List.of("a", "b"))).isNotEqualTo(Content.text(List.of("b", "a")));
        assertThat(Content.text(null)).isEqualTo("null");
    }
}
