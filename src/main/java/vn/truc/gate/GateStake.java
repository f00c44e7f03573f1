package vn.truc.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.organisation.Stake;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// How many visitors are expected at a unit from the day on, and how many kiosks work for it where it is a body.
@Component
class GateStake implements Stake {
    private final VisitorRepository visitors;
    private final KioskRepository kiosks;

    GateStake(VisitorRepository visitors, KioskRepository kiosks) {
        this.visitors = visitors;
        this.kiosks = kiosks;
    }

    @Override
    public List<Held> at(Unit.Id unit, LocalDate from) {
        return Stream.concat(
                        Held.counted(
                                Message.of("gate.stake.visitors"),
                                visitors.count(unit, from),
                                Message.of("gate.stake.visitors.after"))
                                .stream(),
                        Held.counted(
                                Message.of("gate.stake.kiosks"),
                                kiosks.count(unit),
                                Message.of("gate.stake.kiosks.after"))
                                .stream())
                .toList();
    }
}
