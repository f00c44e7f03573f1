package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.truc.roster.Presence;

/// Where somebody works today and in the next two weeks, as far as it is planned.
public record TwoWeeks(LocalDate today, Map<LocalDate, Presence> planned) {
    /// Where today.
    public Optional<Presence> now() {
        return Optional.ofNullable(planned.get(today));
    }

    /// The planned days on which there is something to know, in order.
    public List<LocalDate> days() {
        return planned.entrySet().stream()
                .filter(day -> day.getValue() != Presence.OFF)
                .map(Map.Entry::getKey)
                .sorted()
                .limit(10)
                .toList();
    }
}
