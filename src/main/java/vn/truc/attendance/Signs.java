package vn.truc.attendance;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.truc.page.Words;

/// The signs of the time sheet with their meaning and legal basis: office data from `rules/time-sheet.yaml`.
@Component
public class Signs {
    private final Sheet sheet;

    Signs() {
        try (var content = new ClassPathResource("rules/time-sheet.yaml").getInputStream()) {
            sheet = YAMLMapper.builder().build().readValue(content, Sheet.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// All of them, in the order of the file.
    public List<Sign> all() {
        return sheet.signs();
    }

    /// Whether they are still to be compared with the original text.
    public boolean uncertain() {
        return sheet.uncertain();
    }

    /// Whether this is one of them.
    boolean knows(String sign) {
        return all().stream().anyMatch(each -> each.sign().equals(sign));
    }

    /// Whether a day with this sign is one of work; half a day of leave is half of one.
    boolean work(String sign) {
        return all().stream().anyMatch(each -> each.sign().equals(sign) && each.work());
    }

    /// Whether a day of isolation goes before a day of leave or of a trip with this sign.
    boolean isolationBefore(String sign, LocalDate day) {
        return sheet.isolationBefore().stream()
                .filter(rule -> !rule.from().isAfter(day))
                .max(Comparator.comparing(Before::from))
                .filter(rule -> rule.signs().contains(sign))
                .isPresent();
    }

    /// The sign of a kind of day.
    String of(String code) {
        return all().stream()
                .filter(each -> each.code().equals(code))
                .map(Sign::sign)
                .findFirst()
                .orElseThrow();
    }

    /// A sign, what it means, and on what law it rests since when.
    public record Sign(
            String code,
            String sign,
            boolean work,
            Name name,
            @Nullable List<Law> bases) {
        /// The law of this day; empty where none is known.
        String basis(LocalDate day) {
            return bases == null
                    ? ""
                    : bases.stream()
                            .filter(law -> !law.from().isAfter(day))
                            .max(Comparator.comparing(Law::from))
                            .map(Law::basis)
                            .orElse("");
        }

        /// What it means in the reader’s language.
        public String said() {
            return Words.english() ? name.en() : name.vi();
        }
    }

    /// A law from the day on from which it holds.
    public record Law(LocalDate from, String basis) {}

    /// A meaning in both languages.
    public record Name(String vi, String en) {}

    private record Before(LocalDate from, List<String> signs) {}

    private record Sheet(
            boolean uncertain,
            List<Sign> signs,
            @JsonProperty("isolation-before") List<Before> isolationBefore) {}
}
