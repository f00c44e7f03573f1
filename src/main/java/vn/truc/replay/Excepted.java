package vn.truc.replay;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.truc.roster.Presence;

/// People who are elsewhere on days, or without days on each working day of the week.
record Excepted(
        @Code(Code.Kind.PERSON) @Nullable String person,
        List<@Code(Code.Kind.PERSON) String> people,
        @Nullable LocalDate day,
        List<LocalDate> days,
        Presence is) {
    Excepted {
        if ((person == null) == people.isEmpty()) {
            throw new IllegalArgumentException("except: either person or people");
        }
        if (day != null && !days.isEmpty()) {
            throw new IllegalArgumentException("except: day or days");
        }
        people = person == null ? List.copyOf(people) : List.of(person);
        days = day == null ? List.copyOf(days) : List.of(day);
    }
}
