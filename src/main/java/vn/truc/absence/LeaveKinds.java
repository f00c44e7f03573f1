package vn.truc.absence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.truc.page.Words;

/// The kinds of leave that a request can name: office data from `rules/leave-kinds.yaml`.
@Component
public class LeaveKinds {
    private final List<LeaveKind> kinds;

    LeaveKinds() {
        try (var content = new ClassPathResource("rules/leave-kinds.yaml").getInputStream()) {
            kinds = YAMLMapper.builder().build().readValue(content, Sheet.class).kinds();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The kinds that a request of this day can name, in the order of the file.
    public List<LeaveKind> on(LocalDate day) {
        return kinds.stream().filter(kind -> !kind.from().isAfter(day)).toList();
    }

    /// The kind with this code.
    public Optional<LeaveKind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /// A kind of leave with its legal basis.
    public record LeaveKind(String code, LocalDate from, Name name, String basis) {
        /// What it is called in the reader’s language.
        public String said() {
            return Words.english() ? name.en() : name.vi();
        }
    }

    /// A name in both languages.
    public record Name(String vi, String en) {}

    private record Sheet(boolean uncertain, List<LeaveKind> kinds) {}
}
