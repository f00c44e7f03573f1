package vn.truc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.truc.page.Outcome;

class AttachmentTest {
    private static final byte[] PDF = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);

    @Test
    void isToldByItsContentAndLosesItsPath() {
        assertThat(Attachment.of("..\\..\\etc/1391-TB-BCĐ.exe", PDF))
                .isInstanceOfSatisfying(Outcome.Done.class, done -> {
                    var file = (Attachment) done.value();
                    assertThat(file.mediaType()).isEqualTo("application/pdf");
                    assertThat(file.name()).isEqualTo("1391-TB-BCĐ.exe");
                });
    }

    @Test
    void nothingAndWhatIsNoDocumentAreRefused() {
        assertThat(Attachment.of("a.pdf", new byte[0])).isInstanceOf(Outcome.Refused.class);
        assertThat(Attachment.of("a.pdf", "#!/bin/sh".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(Attachment.of("a.pdf", new byte[Attachment.LARGEST + 1])).isInstanceOf(Outcome.Refused.class);
    }
}
