package vn.truc.health.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import vn.truc.health.Isolation;
import vn.truc.health.Isolations;
import vn.truc.organisation.Person;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// What was typed about an isolation, as it was typed.
public record IsolationForm(
        UUID id,
        String standing,
        String kind,
        boolean compulsory,
        boolean vaccinated,
        String lastExposure,
        String from) {
    FormErrors check() {
        var wrong = FormErrors.none();
        if (one(Isolation.Standing.values(), standing).isEmpty()) {
            wrong = wrong.with("standing", Message.of("health.error.standing"));
        }
        if (one(Isolation.Kind.values(), kind).isEmpty()) {
            wrong = wrong.with("kind", Message.of("health.error.kind"));
        }
        if (day(lastExposure).isEmpty()) {
            wrong = wrong.with("lastExposure", Message.of("health.error.day"));
        }
        if (day(from).isEmpty()) {
            wrong = wrong.with("from", Message.of("health.error.day"));
        }
        return wrong;
    }

    Isolations.Order order(Person.Id person) {
        return new Isolations.Order(
                new Isolation.Id(id),
                person,
                one(Isolation.Standing.values(), standing).orElseThrow(),
                one(Isolation.Kind.values(), kind).orElseThrow(),
                compulsory,
                vaccinated,
                day(lastExposure).orElseThrow(),
                day(from).orElseThrow());
    }

    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /// Whom a list names; nobody where nothing was chosen or it is no id.
    static Optional<Person.Id> person(String text) {
        try {
            return Optional.of(Person.Id.valueOf(text));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
