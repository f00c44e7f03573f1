package vn.truc.directive.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeaderFormTest {
    @Test
    void theDayBeforeWhichItHoldsLiesAfterTheFirst() {
        assertThat(HeaderForm.untilErrors("20/3/2020", "").isEmpty()).isTrue();
        assertThat(HeaderForm.untilErrors("20/3/2020", "21/3/2020").isEmpty()).isTrue();
        assertThat(HeaderForm.untilErrors("20/3/2020", "20/3/2020").isEmpty())
                .as("it would hold on no day")
                .isFalse();
        assertThat(HeaderForm.untilErrors("20/3/2020", "2020-03-19").isEmpty()).isFalse();
        assertThat(HeaderForm.untilErrors("20/3/2020", "mai").isEmpty()).isFalse();
    }
}
