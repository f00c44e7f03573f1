package vn.truc.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.organisation.Stake;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// The weeks that a unit has planned from the day on.
@Component
class RosterStake implements Stake {
    private static final int WEEKS = 4;

    private final RosterRepository repository;

    RosterStake(RosterRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Held> at(Unit.Id unit, LocalDate from) {
        var weeks = Stream.iterate(Roster.mondayOf(from), monday -> monday.plusWeeks(1))
                .limit(WEEKS)
                .flatMap(monday -> repository.latest(unit, monday).stream())
                .map(roster -> Words.t(
                                "roster.week",
                                Words.day(roster.monday()),
                                Words.day(roster.monday().plusDays(6)))
                        + ": " + Words.t("roster.status." + roster.status()))
                .toList();
        return weeks.isEmpty()
                ? List.of()
                : List.of(
                        Held.named(Message.of("roster.stake", weeks.size()), weeks, Message.of("roster.stake.after")));
    }
}
