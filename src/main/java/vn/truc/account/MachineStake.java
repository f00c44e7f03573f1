package vn.truc.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.truc.organisation.Stake;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// How many tokens of machines of a unit still open something.
@Component
class MachineStake implements Stake {
    private final AccessTokenRepository repository;
    private final Clock wall;

    MachineStake(AccessTokenRepository repository, Clock wall) {
        this.repository = repository;
        this.wall = wall;
    }

    @Override
    public List<Held> at(Unit.Id unit, LocalDate from) {
        return Held.counted(
                Message.of("account.stake"),
                repository.machines(unit, wall.instant()),
                Message.of("account.stake.after"));
    }
}
