package vn.truc.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.TemplateOutput;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The bar at the bottom of a phone.
class FrameTest {
    @Test
    void aGuardHasTheGateInTheBar() {
        var bar = frame("/gate", "/", "/tasks", "/gate").bar();

        assertThat(bar.stream().map(Frame.Link::path)).containsExactly("/", "/gate", "/pass", "/more");
        assertThat(bar.stream().filter(Frame.Link::current).map(Frame.Link::path))
                .containsExactly("/gate");
    }

    @Test
    void whateverIsNotInTheBarIsUnderMore() {
        assertThat(current(frame("/tasks", "/", "/tasks", "/rosters"))).containsExactly("/tasks");
        assertThat(current(frame("/rosters", "/", "/tasks", "/rosters"))).containsExactly("/more");
        assertThat(current(frame("/tasks", "/", "/tasks", "/gate"))).containsExactly("/more");
    }

    private static Stream<String> current(Frame frame) {
        return frame.bar().stream().filter(Frame.Link::current).map(Frame.Link::path);
    }

    private static Frame frame(String here, String... paths) {
        return new Frame(
                "Trang thử",
                "vi",
                new Nothing(),
                Optional.empty(),
                Stream.of(paths)
                        .map(path -> new Frame.Link(path, "site.nav.today", path.equals(here), 0))
                        .toList(),
                Optional.empty(),
                "",
                Optional.empty(),
                here);
    }

    private record Nothing() implements JteModel {
        @Override
        public void render(TemplateOutput output) {
            output.writeContent("");
        }

        @Override
        public void writeTo(TemplateOutput output) {
            render(output);
        }
    }
}
