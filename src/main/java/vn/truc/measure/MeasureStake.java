package vn.truc.measure;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.truc.organisation.Stake;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// What holds for a unit the day before; from the day on its people follow what holds where they are.
@Component
class MeasureStake implements Stake {
    private final Measures measures;

    MeasureStake(Measures measures) {
        this.measures = measures;
    }

    @Override
    public List<Held> at(Unit.Id unit, LocalDate from) {
        var holding = measures.inForce(unit, from.minusDays(1)).measures().stream()
                .map(measure -> Words.t(measure.rule().title()) + ": "
                        + Words.t(measure.rule().inWords()))
                .toList();
        return holding.isEmpty()
                ? List.of()
                : List.of(Held.ofTheLine(
                        Message.of("measure.stake", holding.size()), holding, Message.of("measure.stake.after")));
    }
}
