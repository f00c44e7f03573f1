package vn.truc.administration.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.organisation.Editions;
import vn.truc.page.Outcome;

/// Keeps the second of two editors from writing over the first without knowing.
@Component
class EditionGuard {
    private final Editions editions;

    EditionGuard(Editions editions) {
        this.editions = editions;
    }

    /// The edition of a thing as it is now.
    UUID of(UUID subject) {
        return editions.of(subject);
    }

    /// Does something unless somebody else changed the thing since the form was opened; then says what they did.
    <T> Outcome<T> unlessChanged(Actor by, UUID subject, Typed typed, Supplier<Outcome<T>> act) {
        var meanwhile = editions.since(subject, typed.text("edition"), by.author());
        return meanwhile.isEmpty() ? act.get() : Outcome.refused(meanwhile);
    }
}
