package vn.truc.absence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.truc.page.Words;

/// The kinds of leave that a request can name, and how many days of annual leave there are: office data from
/// `rules/leave-kinds.yaml`.
@Component
public class LeaveKinds {
    private final Sheet sheet;

    @Autowired
    LeaveKinds() {
        this(new ClassPathResource("rules/leave-kinds.yaml"));
    }

    LeaveKinds(Resource file) {
        try (var content = file.getInputStream()) {
            sheet = YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(content, Sheet.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The kinds that a request of this day can name, in the order of the file.
    public List<LeaveKind> on(LocalDate day) {
        return sheet.kinds().stream().filter(kind -> kind.named(day)).toList();
    }

    /// The kind with this code, also one that has ended or only stands for others.
    public Optional<LeaveKind> find(String code) {
        return Stream.concat(sheet.kinds().stream(), sheet.shown().stream())
                .filter(kind -> kind.code().equals(code))
                .findFirst();
    }

    /// Whether numbers and bases are still to be compared with the original texts.
    public boolean uncertain() {
        return sheet.uncertain();
    }

    /// The rule of annual leave.
    public AnnualLeave annual() {
        return sheet.annual();
    }

    /// The codes of what is taken from the balance of the year.
    List<String> annualCodes() {
        return sheet.kinds().stream()
                .filter(LeaveKind::annual)
                .map(LeaveKind::code)
                .toList();
    }

    /// What others may know of a kind: the kind itself, unless it says something about somebody’s health.
    String shown(String code) {
        return find(code).map(LeaveKind::shownAs).orElse(code);
    }

    /// A kind of leave with its legal basis.
    ///
    /// @param basis the law of today
    /// @param earlier what was the law until when; null where nothing has changed
    /// @param from the first day on which a request can name it
    /// @param until the last; null while it goes on
    public record LeaveKind(
            String code,
            LocalDate from,
            @Nullable LocalDate until,
            Name name,
            String basis,
            @Nullable List<Earlier> earlier,
            boolean annual,
            @Nullable Integer most,
            boolean calendar,
            boolean health,
            @JsonProperty("shown-as") @Nullable String shown,
            @Nullable String sign) {
        private boolean named(LocalDate day) {
            return !from.isAfter(day) && (until == null || !day.isAfter(until));
        }

        /// What it is called in the reader’s language.
        public String said() {
            return Words.english() ? name.en() : name.vi();
        }

        /// The law of leave that begins on this day.
        public String basis(LocalDate day) {
            return earlier == null
                    ? basis
                    : earlier.stream()
                            .filter(law -> !day.isAfter(law.until()))
                            .min(Comparator.comparing(Earlier::until))
                            .map(Earlier::basis)
                            .orElse(basis);
        }

        /// The code that others see.
        public String shownAs() {
            return shown == null ? code : shown;
        }
    }

    /// A law up to its last day.
    public record Earlier(LocalDate until, String basis) {}

    /// A name in both languages.
    public record Name(String vi, String en) {}

    private record Sheet(boolean uncertain, AnnualLeave annual, List<LeaveKind> kinds, List<LeaveKind> shown) {}
}
