package vn.truc.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 20);

    private final FormFiles forms = new FormFiles();

    FormsTest() throws IOException {}

    @ParameterizedTest
    @CsvSource({"epidemic-daily, 25", "epidemic-weekly, 23"})
    void bothFormsAskForWhatTheMinistryCounts(String code, int figures) {
        var form = forms.find(code, DAY).orElseThrow();
        assertThat(form.indicators())
                .extracting(Form.Indicator::code)
                .contains(
                        "staff",
                        "on-site",
                        "isolated",
                        "exposure-contact-case",
                        "exposure-contact-case-contact",
                        "tasks-overdue")
                .hasSize(figures);
    }

    @Test
    void aFormOfWhichNobodyHeardIsNotThere() {
        assertThat(forms.find("monthly", DAY)).isEmpty();
        assertThat(forms.find("epidemic-daily", LocalDate.of(2019, 12, 31))).isEmpty();
    }

    @Test
    void anotherFigureThanTheComputedOneNeedsItsReason() {
        var form = forms.find("epidemic-daily", DAY).orElseThrow();
        var computed = Map.of("trip", 1L);
        assertThat(Figuring.check(form, Map.of("trip", new Report.Given(2, "")), computed)
                        .byField())
                .containsOnlyKeys("reason-trip");
        assertThat(Figuring.check(form, Map.of("trip", new Report.Given(2, "Một người về muộn")), computed)
                        .isEmpty())
                .isTrue();
        assertThat(Figuring.check(form, Map.of("trip", new Report.Given(1, "")), computed)
                        .isEmpty())
                .isTrue();
        assertThat(Figuring.check(form, Map.of("home", new Report.Given(5, "")), computed)
                        .isEmpty())
                .as("nothing was computed")
                .isTrue();
        assertThat(Figuring.check(form, Map.of("home", new Report.Given(-1, "")), computed)
                        .byField())
                .containsOnlyKeys("home");
    }

    @Test
    void aFigureWithoutFactsStaysUnknownEvenWithNothingToReport() {
        var form = forms.find("epidemic-daily", DAY).orElseThrow();
        var values =
                Figuring.values(form, Map.of("trip", new Report.Given(2, "x")), Map.of("trip", 1L, "staff", 7L), false);
        assertThat(effective(values, "trip")).contains(2L);
        assertThat(effective(values, "staff")).contains(7L);
        assertThat(effective(values, "cases")).isEmpty();
        assertThat(effective(Figuring.values(form, Map.of(), Map.of(), true), "cases"))
                .isEmpty();
    }

    private static Optional<Long> effective(List<Submission.Value> values, String indicator) {
        return values.stream()
                .filter(value -> value.indicator().equals(indicator))
                .findFirst()
                .orElseThrow()
                .effective();
    }
}
