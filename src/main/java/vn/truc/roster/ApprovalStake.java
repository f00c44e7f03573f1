package vn.truc.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.organisation.Stake;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// How many stand in for somebody about plans of a unit from the day on, and how many ways its plans have gone where it
/// is a body.
@Component
class ApprovalStake implements Stake {
    private final StandInRepository standIns;
    private final RouteRepository routes;

    ApprovalStake(StandInRepository standIns, RouteRepository routes) {
        this.standIns = standIns;
        this.routes = routes;
    }

    @Override
    public List<Held> at(Unit.Id unit, LocalDate from) {
        return Stream.concat(
                        Held.counted(
                                Message.of("roster.stake.stand-ins"),
                                standIns.count(unit, from),
                                Message.of("roster.stake.stand-ins.after"))
                                .stream(),
                        Held.counted(
                                Message.of("roster.stake.routes"),
                                routes.count(unit),
                                Message.of("roster.stake.routes.after"))
                                .stream())
                .toList();
    }
}
