package vn.truc.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// Which single shifts of duty people would like to have or not to have: everybody for themselves, used when turns are
/// shared out.
@Service
@Transactional
public class DutyWishes {
    /// From tomorrow on, so many days ahead: as long as the longest rota.
    public static final int DAYS_AHEAD = DutyRota.MOST_DAYS;

    private static final int LONGEST_NAME = 40;

    private final DutyWishRepository repository;
    private final Audit audit;
    private final OfficeClock clock;

    DutyWishes(DutyWishRepository repository, Audit audit, OfficeClock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /// What somebody wishes of the days to come.
    @Transactional(readOnly = true)
    public List<DutyWish> of(Actor by) {
        var person = by.person().id();
        return repository.of(Set.of(person), first(), last().plusDays(1)).getOrDefault(person, List.of());
    }

    /// The names of the shifts at somebody’s unit over the last year.
    @Transactional(readOnly = true)
    public List<String> shifts(Actor by) {
        return repository.shifts(by.unit(), clock.today().minusYears(1));
    }

    /// The first day of which something can be wished.
    public LocalDate first() {
        return clock.today().plusDays(1);
    }

    /// The last one.
    public LocalDate last() {
        return clock.today().plusDays(DAYS_AHEAD);
    }

    /// Writes a wish over the one of the same day and shift. The same again changes nothing.
    public Outcome<DutyWish> write(Actor by, DutyWish wish) {
        if (wish.day().isBefore(first()) || wish.day().isAfter(last())) {
            return Outcome.refused(FormErrors.at("day", Message.of("roster.wish.duty.days", DAYS_AHEAD)));
        }
        if (wish.shift().length() > LONGEST_NAME) {
            return Outcome.refused(FormErrors.at("shift", Message.of("roster.duty.needed.name")));
        }
        if (repository.write(by.person().id(), wish, clock.now())) {
            note(by, "duty.wished", wish.day());
        }
        return Outcome.done(wish);
    }

    /// Takes a wish back; one that is not there changes nothing.
    public void takeBack(Actor by, LocalDate day, String shift) {
        if (repository.remove(by.person().id(), day, shift)) {
            note(by, "duty.wish-taken-back", day);
        }
    }

    private void note(Actor by, String act, LocalDate day) {
        audit.write(new Audit.Line(
                clock.newId(), by.author(), act, by.person().id().value(), Map.of("day", day.toString())));
    }
}
