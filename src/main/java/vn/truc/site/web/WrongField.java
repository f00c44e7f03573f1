package vn.truc.site.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.truc.page.Message;

/// Says which field could not be read and what belongs there, wherever a form was sent in a way that no browser sends
/// it. What stood in the field is not said again.
final class WrongField {
    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, double.class, Double.class, BigDecimal.class);
    private static final Map<Class<?>, String> DATED = Map.of(LocalDate.class, "day", LocalTime.class, "time");

    /// The fields that people fill in themselves; the others stand in pages unseen.
    private static final Set<String> SEEN = Set.of(
            "back", "day", "days", "first", "from", "hours", "level", "minutes", "month", "needed", "period", "rings",
            "week", "weeks", "year");

    private WrongField() {}

    static Optional<Message> said(Exception failure) {
        return switch (failure) {
            case MethodArgumentTypeMismatchException wrong ->
                Optional.of(Message.of("site.error.wrong." + kind(wrong.getParameter()), name(wrong.getName())));
            case MissingServletRequestParameterException missing ->
                Optional.of(Message.of("site.error.wrong.missing", name(missing.getParameterName())));
            default -> Optional.empty();
        };
    }

    private static String kind(MethodParameter field) {
        var type = field.nestedIfOptional().getNestedParameterType();
        return NUMBERS.contains(type) ? "number" : DATED.getOrDefault(type, "other");
    }

    private static Message name(String field) {
        return Message.of("site.error.field." + (SEEN.contains(field) ? field : "hidden"));
    }
}
