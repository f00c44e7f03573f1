package vn.truc.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LeaveMailTest {
    private static final LocalDate TODAY = LocalDate.of(2021, 12, 20);

    @Test
    void theDaysAreThoseThatTheLetterNames() {
        assertThat(mail("Xin nghỉ phép từ 21/12/2021 đến hết 23/12/2021").span(TODAY))
                .contains(Span.days(LocalDate.of(2021, 12, 21), LocalDate.of(2021, 12, 23)));
        assertThat(mail("Xin nghỉ ngày 22-12").span(TODAY))
                .contains(Span.days(LocalDate.of(2021, 12, 22), LocalDate.of(2021, 12, 22)));
    }

    @Test
    void aDayWithoutAYearIsTheNextOne() {
        assertThat(mail("Nghỉ từ 30/12 đến 4/1").span(TODAY))
                .contains(Span.days(LocalDate.of(2021, 12, 30), LocalDate.of(2022, 1, 4)));
    }

    @Test
    void whatIsNoDayIsLeftOut() {
        assertThat(mail("Theo công văn 1158/TCDT-VP, phòng 31/31").span(TODAY)).isEmpty();
        assertThat(mail("Nghỉ 22/12/2021, về 1/12/2021").span(TODAY))
                .contains(Span.days(LocalDate.of(2021, 12, 22), LocalDate.of(2021, 12, 22)));
    }

    private static LeaveMail mail(String text) {
        return new LeaveMail("1", "a@example.test", "Đơn xin nghỉ", text);
    }
}
