package vn.truc.health;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.page.NotAllowed;

/// What a health officer has to see to today, in numbers.
@Service
@Transactional(readOnly = true)
public class Rounds {
    private final LookRepository repository;
    private final OfficeClock clock;

    Rounds(LookRepository repository, OfficeClock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// The day's round below one of the units to whose whole line the officer's own post reaches.
    public Round of(Actor by, Unit.Id root) {
        if (!by.roots(Right.SEE_HEALTH_ANSWERS).contains(root)) {
            throw new NotAllowed(Right.SEE_HEALTH_ANSWERS + " on unit " + root);
        }
        var today = clock.today();
        return repository.round(root, today.minusDays(Looks.DAYS), today);
    }

    /// How many declarations nobody has looked at, how many people are in isolation, how many of them have said nothing
    /// today and how many should be called for what they said.
    public record Round(int looks, int isolated, int silent, int calls) {
        /// Whether something waits.
        public boolean waits() {
            return looks > 0 || silent > 0 || calls > 0;
        }
    }
}
