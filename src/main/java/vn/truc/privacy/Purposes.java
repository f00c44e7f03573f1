package vn.truc.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.truc.health.Wording;

/// What personal data are processed for, as the office declares it: dated data in `rules/purposes-*.yaml`.
@Component
public class Purposes {
    private static final String FILE = "/rules/purposes-2026.yaml";

    private final List<Purpose> all;

    Purposes() {
        try (var file = Objects.requireNonNull(Purposes.class.getResourceAsStream(FILE), FILE)) {
            all = YAMLMapper.builder().build().readValue(file, Register.class).purposes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Every purpose in the order of the register.
    public List<Purpose> all() {
        return all;
    }

    /// One purpose: which data, on which basis, seen by whom, whether it rests on consent, and the tables that
    /// hold it.
    public record Purpose(
            String code, Wording name, Wording data, Wording basis, Wording seen, boolean consent, List<String> kept) {}

    record Register(String code, String from, List<Purpose> purposes) {}
}
