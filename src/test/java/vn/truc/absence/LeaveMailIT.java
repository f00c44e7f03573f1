package vn.truc.absence;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.absence.AbsenceExamples.Office;
import vn.truc.organisation.Person;

/// Letters that ask for leave, over a real IMAP server: they become drafts of whose address they name, and no more.
@OfficeTest
class LeaveMailIT {
    private static final String ADDRESS = "phong-kh@example.test";

    private final LeaveMailbox mailbox;
    private final LeaveDrafts drafts;
    private final Absences absences;
    private final AbsenceExamples examples;
    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});
    private GreenMailUser box;

    LeaveMailIT(LeaveMailbox mailbox, LeaveDrafts drafts, Absences absences, AbsenceExamples examples) {
        this.mailbox = mailbox;
        this.drafts = drafts;
        this.absences = absences;
        this.examples = examples;
    }

    @BeforeEach
    void openTheMailbox() {
        server.start();
        box = server.setUser(ADDRESS, "hom-thu", "mat-khau");
    }

    @AfterEach
    void closeTheMailbox() {
        server.stop();
    }

    @Test
    void aLetterBecomesADraftOfWhoseAddressItNamesAndNothingMore() throws Exception {
        var o = examples.office();
        examples.reach(o.goer(), "di.ngo@example.test");
        write("Di.Ngo@example.test", "Xin nghỉ phép", "Tôi xin nghỉ từ chiều 21/7/2021 đến hết 22/7/2021.");
        write("nguoi-la@example.test", "Xin nghỉ", "Từ 21/7/2021");
        assertThat(read(o)).isEqualTo(1);
        assertThat(read(o)).isZero();
        var own = examples.as(o.goer(), drafts::own);
        assertThat(own).singleElement().satisfies(draft -> {
            assertThat(draft.subject()).isEqualTo("Xin nghỉ phép");
            assertThat(draft.span())
                    .contains(new Span(AbsenceExamples.DAY.plusDays(1), true, AbsenceExamples.DAY.plusDays(2), false));
        });
        assertThat(examples.as(o.goer(), absences::own)).isEmpty();
        assertThat(examples.as(o.head(), absences::waiting)).isEmpty();
        for (var other : List.of(o.head(), o.other())) {
            assertThat(examples.as(other, drafts::own)).isEmpty();
            close(other, own.getFirst().id());
        }
        assertThat(examples.as(o.goer(), drafts::own)).hasSize(1);
        close(o.goer(), own.getFirst().id());
        assertThat(examples.as(o.goer(), drafts::own)).isEmpty();
    }

    @Test
    void anAddressThatTwoShareAndALetterOfAMachineBecomeNothing() throws Exception {
        var o = examples.office();
        examples.reach(o.goer(), "chung@example.test");
        examples.reach(o.other(), "chung@example.test");
        examples.reach(o.clerk(), "thu@example.test");
        write("chung@example.test", "Xin nghỉ", "Từ 21/7/2021");
        var machine = letter("thu@example.test", "Trả lời tự động", "Tôi nghỉ từ 21/7/2021");
        machine.setHeader("Auto-Submitted", "auto-replied");
        GreenMailUtil.sendMimeMessage(machine);
        assertThat(read(o)).isZero();
    }

    @Test
    void whatComesAfterALetterThatCannotBeReadIsReadAllTheSame() throws Exception {
        var o = examples.office();
        examples.reach(o.goer(), "di.ngo@example.test");
        var start = "From: di.ngo@example.test\r\nSubject: Thu\r\nMIME-Version: 1.0\r\n";
        for (var rest : List.of(
                "Content-Type: multipart/mixed\r\n\r\nkhông có ranh giới",
                "Content-Type: text/plain\r\nContent-Transfer-Encoding: x-la\r\n\r\nkhông giải mã được",
                "Content-Type: text/plain; charset=x-la\r\n\r\nkhông có bảng mã này")) {
            box.deliver(
                    new MimeMessage(null, new ByteArrayInputStream((start + rest).getBytes(StandardCharsets.UTF_8))));
        }
        write("di.ngo@example.test", "Xin nghỉ phép", "Tôi xin nghỉ từ 21/7/2021.");
        read(o);
        assertThat(examples.as(o.goer(), drafts::own))
                .extracting(LeaveDraft::subject)
                .contains("Xin nghỉ phép");
        assertThat(read(o)).isZero();
    }

    @Test
    void theSameLetterTwiceIsOneDraft() throws Exception {
        var o = examples.office();
        examples.reach(o.goer(), "di.ngo@example.test");
        var letter = new LeaveMail("<mot@example.test>" + UUID.randomUUID(), "di.ngo@example.test", "Xin nghỉ", "21/7");
        assertThat(drafts.take(letter, o.unit().code())).isTrue();
        assertThat(drafts.take(letter, o.unit().code())).isFalse();
        assertThat(examples.as(o.goer(), drafts::own)).hasSize(1);
    }

    private int read(Office o) throws Exception {
        var port = server.getImap().getPort();
        return mailbox.read(new LeaveMailbox.Server(
                "127.0.0.1", port, false, "hom-thu", "mat-khau", o.unit().code()));
    }

    private void close(Person who, UUID draft) {
        examples.as(who, by -> {
            drafts.close(by, draft);
            return true;
        });
    }

    private void write(String from, String subject, String text) throws Exception {
        GreenMailUtil.sendMimeMessage(letter(from, subject, text));
    }

    private MimeMessage letter(String from, String subject, String text) throws Exception {
        var letter = new MimeMessage(GreenMailUtil.getSession(server.getSmtp().getServerSetup()));
        letter.setFrom(new InternetAddress(from));
        letter.setRecipient(Message.RecipientType.TO, new InternetAddress(ADDRESS));
        letter.setSubject(subject, "UTF-8");
        letter.setText(text, "UTF-8");
        return letter;
    }
}
