package vn.truc.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who comes along with an announced visitor, and until when they come again each week.
public record Company(List<String> others, Optional<LocalDate> until) {
    /// More than these come by a list, not by a form.
    static final int MOST = 200;

    private static final int WEEK = 7;

    /// Nobody else, once.
    public static Company none() {
        return new Company(List.of(), Optional.empty());
    }

    /// Every visit that this announces: each person on each day, under ids that follow from the first.
    List<Visitor> of(Visitor first) {
        var all = new ArrayList<Visitor>();
        var last = until.filter(day -> day.isAfter(first.expected())).orElse(first.expected());
        for (var day = first.expected(); !day.isAfter(last) && all.size() <= MOST; day = day.plusDays(WEEK)) {
            all.add(first.as(id(first, all.size()), first.name(), day));
            for (var other : others) {
                all.add(first.as(id(first, all.size()), other, day));
            }
        }
        return all;
    }

    private static Visitor.Id id(Visitor first, int number) {
        var value = first.id().value();
        return new Visitor.Id(new UUID(value.getMostSignificantBits(), value.getLeastSignificantBits() ^ number));
    }
}
