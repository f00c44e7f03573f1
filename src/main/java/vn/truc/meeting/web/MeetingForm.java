package vn.truc.meeting.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.truc.meeting.Meeting;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// What was typed about a meeting, as it was typed.
public record MeetingForm(
        @Nullable UUID id,
        @Nullable String title,
        @Nullable String day,
        @Nullable String time,
        @Nullable String place,
        @Nullable String inRoom,
        @Nullable String online,
        @Nullable String metres,
        @Nullable String points,
        @Nullable String reason) {
    private static final int MOST = 100_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /// An empty form for a day.
    static MeetingForm empty(UUID id, LocalDate day) {
        return new MeetingForm(id, "", day.toString(), "08:00", "", "", "0", "", "", "");
    }

    /// What was typed in a field; nothing where it was not sent.
    public static String said(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    FormErrors check() {
        var wrong = FormErrors.none();
        if (date().isEmpty()) {
            wrong = wrong.with("day", Message.of("meeting.error.day"));
        }
        if (clock().isEmpty()) {
            wrong = wrong.with("time", Message.of("meeting.error.time"));
        }
        if (size().isEmpty()) {
            wrong = wrong.with("inRoom", Message.of("meeting.error.size"));
        }
        return id == null ? wrong.with("", Message.of("meeting.error.stale")) : wrong;
    }

    /// The day, when it can be read.
    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(said(day).strip()))
                    .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /// The size, when it can be read.
    Optional<Meeting.Size> size() {
        try {
            int room = number(inRoom);
            int far = number(online);
            var apart = said(metres).isBlank()
                    ? Optional.<BigDecimal>empty()
                    : Optional.of(new BigDecimal(said(metres).strip().replace(',', '.')));
            return size(room, far, apart);
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    /// A size that a meeting can have.
    static Optional<Meeting.Size> size(int room, int far, Optional<BigDecimal> apart) {
        boolean possible = room >= 0
                && far >= 0
                && room + far > 0
                && room <= MOST
                && far <= MOST
                && apart.filter(distance -> distance.signum() < 0 || distance.compareTo(BigDecimal.valueOf(100)) > 0)
                        .isEmpty();
        return possible ? Optional.of(new Meeting.Size(room, far, apart)) : Optional.empty();
    }

    Meeting meeting(Unit.Id unit, Person.Id by) {
        return new Meeting(
                new Meeting.Id(Optional.ofNullable(id).orElseThrow()),
                unit,
                said(title).strip(),
                date().orElseThrow()
                        .atTime(clock().orElseThrow())
                        .atZone(Words.OFFICE_ZONE)
                        .toInstant(),
                said(place).strip(),
                size().orElseThrow(),
                several(points),
                said(reason).strip(),
                by,
                false);
    }

    private Optional<LocalTime> clock() {
        try {
            return Optional.of(LocalTime.parse(said(time).strip()));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String text) {
        return said(text).isBlank() ? 0 : Integer.parseInt(said(text).strip());
    }

    private static List<String> several(@Nullable String text) {
        return Arrays.stream(said(text).split("[,;\\n]"))
                .map(String::strip)
                .filter(point -> !point.isEmpty())
                .toList();
    }
}
