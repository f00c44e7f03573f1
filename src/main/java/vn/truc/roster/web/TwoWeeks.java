package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.roster.PlannedCells;
import vn.truc.roster.Presence;

/// Where somebody works today and in the next two weeks, as far as it is planned.
public record TwoWeeks(Person.Id person, LocalDate today, PlannedCells planned) {
    /// Where today, in words.
    public Optional<Message> now() {
        return planned.of(person).containsKey(today) ? Optional.of(inWords(today)) : Optional.empty();
    }

    /// The planned days on which there is something to know, in order.
    public List<LocalDate> days() {
        return planned.of(person).entrySet().stream()
                .filter(day -> day.getValue() != Presence.OFF)
                .map(Map.Entry::getKey)
                .sorted()
                .limit(10)
                .toList();
    }

    /// Where a day counts.
    public Presence of(LocalDate day) {
        return planned.of(person).getOrDefault(day, Presence.OFF);
    }

    /// Where on a day, in words: each half of one that is parted.
    public Message inWords(LocalDate day) {
        return planned.inWords(person, day);
    }
}
