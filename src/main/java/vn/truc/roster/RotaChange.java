package vn.truc.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.truc.organisation.Person;

/// A turn that was changed after its rota was published: which shift it was, which it became, who changed it and why.
public record RotaChange(
        int edit,
        Person.Id person,
        LocalDate day,
        Optional<Integer> was,
        Optional<Integer> became,
        Person.Id by,
        Instant at,
        String reason) {
    /// The lines between a rota and the same after a change.
    static List<RotaChange> between(DutyRota before, DutyRota after, Person.Id by, Instant at, String reason) {
        return Stream.concat(before.workers().stream(), after.workers().stream())
                .distinct()
                .flatMap(person -> before.dates().stream()
                        .filter(day -> !before.of(person, day).equals(after.of(person, day)))
                        .map(day -> new RotaChange(
                                after.edit(),
                                person,
                                day,
                                before.of(person, day),
                                after.of(person, day),
                                by,
                                at,
                                reason)))
                .toList();
    }
}
