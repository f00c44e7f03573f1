package vn.truc.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.page.Message;
import vn.truc.page.Words;

class ArgumentsTest {
    private final Arguments arguments = new Arguments(new JsonMapper());

    @Test
    void whatWasToldIsSaidTheSameLater() {
        var told = Message.of("message.slip.issued", "Trần Thị Hạnh", Instant.parse("2020-03-20T07:52:00Z"));
        var read = arguments.read(told.key(), arguments.write(told.arguments()));
        assertThat(Words.say(read, Words.VIETNAMESE))
                .startsWith("Trần Thị Hạnh đã in phiếu đăng nhập cho ông/bà lúc 14:52, 20/3/2020.");
    }

    @Test
    void numbersDaysAndSentencesWithinSentencesStayWhatTheyAre() {
        var told = Message.of("x", 3, LocalDate.of(2020, 3, 20), Message.of("page.weekday.5"));
        assertThat(arguments.read("x", arguments.write(told.arguments())))
                .isEqualTo(Message.of("x", 3L, "20/3/2020", Message.of("page.weekday.5")));
    }
}
