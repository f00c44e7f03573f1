package vn.truc.absence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xin nghỉ 1/2 ngày chiều 5/8",
                "Xin nghỉ 1/2 ngày 5/8",
                "Xin nghỉ ngày 05.8.2021",
                "Xin nghỉ ngày 5 tháng 8",
                "Xin nghỉ ngày 05 Tháng 8 năm 2021"
            })
    void daysAreReadAsPeopleWriteThemComposedOrNot(String text) {
        var day = LocalDate.of(2021, 8, 5);
        for (var form : Normalizer.Form.values()) {
            assertThat(mail(Normalizer.normalize(text, form)).span(LocalDate.of(2021, 8, 2)))
                    .as("%s %s", form, text)
                    .contains(Span.days(day, day));
        }
    }

    @Test
    void aLetterThatCannotBeReadIsPassedOver() throws Exception {
        var broken = new MimeMessage((Session) null) {
            @Override
            public boolean isMimeType(String type) throws MessagingException {
                throw new MessagingException("Unable to load BODYSTRUCTURE");
            }
        };
        broken.setFrom("a@example.test");
        assertThat(LeaveMailbox.readable(broken)).isEmpty();
    }

    @Test
    void aLetterPackedDeeperThanAnybodyPacksIsNotFollowedDown() throws Exception {
        var inner = new MimeBodyPart();
        inner.setText("từ 21/12/2021");
        for (int depth = 0; depth < 1_000; depth++) {
            var around = new MimeBodyPart();
            pack(around, inner);
            inner = around;
        }
        var letter = new MimeMessage((Session) null);
        letter.setFrom("a@example.test");
        pack(letter, inner);
        assertThat(LeaveMailbox.readable(letter))
                .hasValueSatisfying(mail -> assertThat(mail.text()).isEmpty());
        var flat = new MimeMessage((Session) null);
        flat.setFrom("a@example.test");
        var text = new MimeBodyPart();
        text.setText("từ 21/12/2021");
        pack(flat, text);
        assertThat(LeaveMailbox.readable(flat))
                .hasValueSatisfying(mail -> assertThat(mail.text()).isEqualTo("từ 21/12/2021"));
    }

    private static void pack(Part around, MimeBodyPart inner) throws MessagingException {
        var parts = new MimeMultipart(inner);
        around.setContent(parts);
        around.setHeader("Content-Type", parts.getContentType());
    }

    private static LeaveMail mail(String text) {
        return new LeaveMail("1", "a@example.test", "Đơn xin nghỉ", text);
    }
}
