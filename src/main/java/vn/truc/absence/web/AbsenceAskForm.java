package vn.truc.absence.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.truc.absence.Absence;
import vn.truc.absence.Absences;
import vn.truc.absence.LeaveDraft;
import vn.truc.absence.Span;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// What was typed about a trip or leave, as it was typed.
public record AbsenceAskForm(
        @Nullable UUID id,
        @Nullable String kind,
        @Nullable String place,
        @Nullable String purpose,
        @Nullable String from,
        @Nullable Boolean fromNoon,
        @Nullable String to,
        @Nullable Boolean toNoon,
        @Nullable List<String> people,
        @Nullable UUID draft) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /// An empty form for a day.
    static AbsenceAskForm empty(UUID id, LocalDate day, Person.Id person) {
        return new AbsenceAskForm(
                id, "annual", "", "", day.toString(), false, day.toString(), false, List.of(person.toString()), null);
    }

    /// The form of what came by letter, for the person to look through.
    static AbsenceAskForm of(UUID id, LeaveDraft draft, LocalDate day, Person.Id person) {
        var span = draft.span().orElseGet(() -> Span.days(day, day));
        return new AbsenceAskForm(
                id,
                "annual",
                "",
                draft.subject(),
                span.from().toString(),
                span.fromNoon(),
                span.to().toString(),
                span.toNoon(),
                List.of(person.toString()),
                draft.id());
    }

    /// What was typed in a field; nothing where it was not sent.
    public static String said(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /// Whether somebody is chosen.
    public boolean chosen(Person person) {
        return people != null && people.contains(person.id().toString());
    }

    FormErrors check() {
        var wrong = FormErrors.none();
        var first = day(from);
        var last = day(to);
        if (first.isEmpty()) {
            wrong = wrong.with("from", Message.of("absence.error.day"));
        }
        if (last.isEmpty()) {
            wrong = wrong.with("to", Message.of("absence.error.day"));
        }
        if (first.isPresent() && last.isPresent() && span().isEmpty()) {
            wrong = wrong.with("to", Message.of("absence.error.order"));
        }
        return id == null || who().isEmpty() ? wrong.with("", Message.of("absence.error.stale")) : wrong;
    }

    Absences.Request request(Unit.Id unit, boolean trip) {
        return new Absences.Request(
                new Absence.Id(Optional.ofNullable(id).orElseThrow()),
                unit,
                trip ? Absence.TRIP : said(kind),
                said(place),
                said(purpose),
                span().orElseThrow(),
                who().orElseThrow());
    }

    /// Who is chosen; nothing at all where something else was sent.
    private Optional<Set<Person.Id>> who() {
        try {
            return Optional.of(
                    people == null
                            ? Set.of()
                            : people.stream().map(Person.Id::valueOf).collect(Collectors.toSet()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Optional<Span> span() {
        try {
            return day(from)
                    .flatMap(first -> day(to).map(last ->
                            new Span(first, Boolean.TRUE.equals(fromNoon), last, Boolean.TRUE.equals(toNoon))));
        } catch (IllegalArgumentException turnedRound) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(typed -> LocalDate.parse(typed.strip()))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
