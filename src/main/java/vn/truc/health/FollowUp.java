package vn.truc.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.truc.organisation.Person;

/// How somebody in isolation was on a day, by their own word or told to the health officer; attention: the
/// officer should call.
public record FollowUp(
        UUID id,
        Isolation.Id isolation,
        Person.Id person,
        LocalDate day,
        Instant at,
        boolean attention,
        Answers answers) {
    /// The question of the declaration that is asked every day.
    public static final String SIGNS = "signs";

    /// Under which the temperature stands among the answers.
    public static final String TEMPERATURE = "temperature";
}
