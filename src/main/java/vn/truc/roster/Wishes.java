package vn.truc.roster;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.Outcome;

/// What people wish of the weeks to come: everybody for themselves, used when a week is proposed.
@Service
@Transactional
public class Wishes {
    /// From tomorrow on, so many weeks ahead.
    public static final int WEEKS_AHEAD = 4;

    private final WishRepository repository;
    private final Audit audit;
    private final OfficeClock clock;

    Wishes(WishRepository repository, Audit audit, OfficeClock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /// What somebody wishes of the days to come.
    @Transactional(readOnly = true)
    public Map<LocalDate, Wish> of(Actor by) {
        return repository
                .of(Set.of(by.person().id()), first(), end())
                .getOrDefault(by.person().id(), Map.of());
    }

    /// The first day of which something can be wished.
    public LocalDate first() {
        return clock.today().plusDays(1);
    }

    private LocalDate end() {
        return Roster.mondayOf(clock.today()).plusWeeks(WEEKS_AHEAD + 1L);
    }

    /// Writes what somebody wishes of the days to come; a day that is left out is not wished anything of.
    public Outcome<Map<LocalDate, Wish>> write(Actor by, Map<LocalDate, Wish> wishes) {
        if (wishes.keySet().stream().anyMatch(day -> day.isBefore(first()) || !day.isBefore(end()))) {
            return Outcome.refused("roster.wish.days", WEEKS_AHEAD);
        }
        if (!wishes.equals(of(by))) {
            repository.write(by.person().id(), first(), end(), wishes, clock.now());
            audit.write(new Audit.Line(
                    clock.newId(),
                    by.author(),
                    "roster.wished",
                    by.person().id().value(),
                    Map.of("days", "" + wishes.size())));
        }
        return Outcome.done(wishes);
    }
}
