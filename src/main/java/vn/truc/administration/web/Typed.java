package vn.truc.administration.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.page.NotFound;

/// What somebody typed into a form, tidied: one form of Unicode, no blanks at the ends.
record Typed(MultiValueMap<String, String> values) {
    static Typed nothing() {
        return new Typed(new LinkedMultiValueMap<>());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        var value = values.getFirst(name);
        return value == null
                ? ""
                : Normalizer.normalize(value, Normalizer.Form.NFC).strip();
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    Optional<LocalDate> day(String name) {
        try {
            return Optional.of(LocalDate.parse(text(name)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /// The id that the server gave the form; one that is much too old, or made up, is no form of ours.
    UUID id(OfficeClock clock) {
        try {
            var id = UUID.fromString(text("id"));
            if (TimeId.acceptable(id, clock.now())) {
                return id;
            }
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("form");
        }
        throw new NotFound("form");
    }

    int number(String name, int otherwise) {
        try {
            return text(name).isEmpty() ? otherwise : Integer.parseInt(text(name));
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
