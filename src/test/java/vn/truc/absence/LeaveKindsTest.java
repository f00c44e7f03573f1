package vn.truc.absence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

class LeaveKindsTest {
    private static final LocalDate LAST = LocalDate.of(2020, 12, 31);

    @Test
    void aKindThatHasEndedIsOfferedNoMoreAndWhatWasAskedForStaysReadable() {
        var kinds = new LeaveKinds(new ByteArrayResource("""
                uncertain: false
                annual: {days: 12, more-every-years: 5}
                kinds:
                  - {code: old, from: 2013-05-01, until: 2020-12-31, name: {vi: "Cũ", en: "Old"}, basis: "Luật cũ"}
                  - {code: new, from: 2021-01-01, name: {vi: "Mới", en: "New"}, basis: "Luật mới"}
                shown: []
                """.getBytes(UTF_8)));
        assertThat(kinds.on(LAST)).extracting(LeaveKinds.LeaveKind::code).containsExactly("old");
        assertThat(kinds.on(LAST.plusDays(1)))
                .extracting(LeaveKinds.LeaveKind::code)
                .containsExactly("new");
        assertThat(kinds.find("old"))
                .hasValueSatisfying(old -> assertThat(old.basis()).isEqualTo("Luật cũ"));
    }

    @Test
    void theLawIsThatOfTheDayOnWhichTheLeaveBegins() {
        var annual = new LeaveKinds().find("annual").orElseThrow();
        assertThat(annual.basis(LAST)).contains("2012").doesNotContain("2019");
        assertThat(annual.basis(LAST.plusDays(1))).contains("2019").doesNotContain("2012");
    }
}
