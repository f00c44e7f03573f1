package vn.truc.roster.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Words;
import vn.truc.roster.DutyRota;

/// The form of a new rota, read field by field: a line for each shift, as “Đêm; 18:00; 12; 1; 1”, with what an
/// empty place and one too many cost where that is not as usual.
public final class DutyForm {
    private final MultiValueMap<String, String> sent;
    private FormErrors errors = FormErrors.none();

    DutyForm(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /// Leaders by the day for fifteen days.
    static DutyForm usual(LocalDate today, boolean below) {
        var usual = new LinkedMultiValueMap<String, String>();
        usual.add("name", Words.t("roster.duty.usual.name"));
        usual.add("first", today.plusDays(1).toString());
        usual.add("days", "15");
        usual.add("below", "" + below);
        usual.add("rest", "0");
        usual.add("run", "2");
        usual.add("least", "1");
        usual.add("pause", "1");
        usual.add("shifts", Words.t("roster.duty.usual.shifts"));
        return new DutyForm(usual);
    }

    FormErrors errors() {
        return errors;
    }

    /// A field as typed.
    public String text(String field) {
        return Optional.ofNullable(sent.getFirst(field)).orElse("").strip();
    }

    /// Whether people of units below are to be chosen from, too.
    public boolean below() {
        return text("below").equals("true");
    }

    /// Whether somebody was chosen.
    public boolean chosen(Person.Id person) {
        return sent.getOrDefault("people", List.of()).contains(person.toString());
    }

    DutyRota rota(Unit.Id unit, LocalDate today) {
        return new DutyRota(
                new DutyRota.Id(id()),
                unit,
                text("name"),
                first(today),
                number("days"),
                number("rest") * 60,
                number("run"),
                text("least").isEmpty() ? 1 : number("least"),
                number("pause"),
                false,
                0,
                shifts(),
                sent.getOrDefault("people", List.of()).stream()
                        .filter(person -> person.length() == 36)
                        .map(Person.Id::valueOf)
                        .distinct()
                        .toList(),
                Map.of());
    }

    private UUID id() {
        return UUID.fromString(text("id"));
    }

    private LocalDate first(LocalDate today) {
        try {
            return LocalDate.parse(text("first"));
        } catch (DateTimeParseException noDay) {
            errors = errors.with("first", Message.of("roster.duty.needed.first"));
            return today;
        }
    }

    private int number(String field) {
        if (text(field).matches("\\d{1,4}")) {
            return Integer.parseInt(text(field));
        }
        errors = errors.with(field, Message.of("roster.setup.not-a-number"));
        return 1;
    }

    private List<DutyRota.Shift> shifts() {
        var shifts = new ArrayList<DutyRota.Shift>();
        for (var line : text("shifts")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList()) {
            var shift = shift(line);
            if (shift.isEmpty()) {
                errors = errors.with("shifts", Message.of("roster.duty.needed.shift", line));
            }
            shift.ifPresent(shifts::add);
        }
        return shifts;
    }

    private static Optional<DutyRota.Shift> shift(String line) {
        var parts = line.split(";", -1);
        if (parts.length != 5 && parts.length != 7) {
            return Optional.empty();
        }
        try {
            return Optional.of(new DutyRota.Shift(
                    parts[0].strip(),
                    LocalTime.parse(parts[1].strip()),
                    Math.multiplyExact(Integer.parseInt(parts[2].strip()), 60),
                    Integer.parseInt(parts[3].strip()),
                    Integer.parseInt(parts[4].strip()),
                    parts.length == 7 ? Integer.parseInt(parts[5].strip()) : DutyRota.Shift.USUAL_COST,
                    parts.length == 7 ? Integer.parseInt(parts[6].strip()) : DutyRota.Shift.USUAL_COST));
        } catch (ArithmeticException | DateTimeParseException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }
}
