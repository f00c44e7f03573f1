package vn.truc.directive.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RuleFieldsTest {
    @Test
    @DisplayName(
            "A new clause stands at what the vocabulary means where nothing is said, never at the loosest by itself")
    void usual() {
        var usual = RuleFields.usual();
        for (var field : RuleFields.of("remote-share")) {
            if (field.kind() == RuleFields.Kind.ONE) {
                assertThat(field.options())
                        .extracting(RuleFields.Option::value)
                        .contains(RuleFields.first(usual, "rule." + field.name()));
            }
        }
        assertThat(RuleFields.first(usual, "rule.span")).isEqualTo("day");
        assertThat(RuleFields.first(usual, "rule.rounding")).isEqualTo("up");
        assertThat(RuleFields.first(usual, "rule.holidays")).isEqualTo("keep");
    }
}
