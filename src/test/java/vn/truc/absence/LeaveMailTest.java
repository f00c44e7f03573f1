package vn.truc.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaveMailTest {
    private static final LocalDate TODAY = LocalDate.of(2021, 12, 20);
    private static final LocalDate JULY = LocalDate.of(2021, 7, 20);

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
                "Xin nghỉ 1/2 ngày 5/8",
                "Xin nghỉ 5/8. Nguyễn Văn Sáng, Phòng Đổi mới sáng tạo",
                "Good morning, xin nghỉ 5/8",
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nghỉ sáng thứ Hai 26/7",
                "Sáng 26/7 tôi xin nghỉ",
                "nghỉ buổi sáng, ngày 26/7/2021",
                "nghỉ ngày 26/7 (buổi sáng)",
                "nghỉ 26/7, sáng",
                "away on the morning of Monday 26/7",
                "away 26/7, morning"
            })
    void aMorningIsReadAsOne(String text) {
        assertThat(mail(text).span(JULY)).contains(new Span(day(26), false, day(26), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chiều 26/7",
                "Xin nghỉ 1/2 ngày chiều 26/7",
                "xin nghỉ chiều T2 (26/7)",
                "the afternoon of 26/7",
                "chiều 26/7. Như đã nói, chiều 26/7"
            })
    void anAfternoonIsReadAsOne(String text) {
        assertThat(mail(text).span(JULY)).contains(new Span(day(26), true, day(26), false));
        assertThat(mail(Normalizer.normalize(text, Normalizer.Form.NFD)).span(JULY))
                .contains(new Span(day(26), true, day(26), false));
    }

    @Test
    void leaveMayBeginAndEndAtNoon() {
        for (var text : List.of(
                "từ chiều 26/7 đến sáng 28/7",
                "từ chiều thứ Hai 26/7 đến hết buổi sáng thứ Tư ngày 28/7",
                "chiều 26/7 - sáng 28/7",
                "26/7 (chiều) đến 28/7 (sáng)",
                "Chiều 26/7 nghỉ. Xin nghỉ từ chiều 26/7 đến sáng 28/7",
                "from the afternoon of 26/7 to the morning of 28/7")) {
            assertThat(mail(text).span(JULY)).as(text).contains(new Span(day(26), true, day(28), true));
        }
        assertThat(mail("từ chiều 26/7 đến hết 28/7").span(JULY)).contains(new Span(day(26), true, day(28), false));
        assertThat(mail("từ 26/7 đến sáng 28/7").span(JULY)).contains(new Span(day(26), false, day(28), true));
        assertThat(mail("từ sáng 26/7 đến chiều 26/7").span(JULY)).contains(Span.days(day(26), day(26)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "từ chiều 26/7 đến sáng 26/7",
                "từ chiều 28/7 đến sáng 26/7",
                "từ sáng đến chiều 26/7",
                "Sáng và chiều 26/7",
                "sáng 26/7 và sáng 28/7",
                "chiều 26/7, sáng 27/7, cả ngày 28/7",
                "nghỉ ngày 26/7, sáng nay tôi đã báo miệng",
                "từ trưa 26/7"
            })
    void halvesThatCouldMeanSomethingElseStayUnread(String text) {
        assertThat(mail(text).span(JULY)).isEmpty();
    }

    @Test
    void aLetterFullOfHalvesIsReadInNoTime() {
        var text = ("chiều " + "thứ hai ".repeat(500)).repeat(20) + "26/7";
        assertTimeout(
                Duration.ofSeconds(2), () -> assertThat(mail(text).span(JULY)).isEmpty());
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

    private static LocalDate day(int ofJuly) {
        return LocalDate.of(2021, 7, ofJuly);
    }

    private static LeaveMail mail(String text) {
        return new LeaveMail("1", "a@example.test", "Đơn xin nghỉ", text);
    }
}
