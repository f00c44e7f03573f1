package vn.truc.report;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.truc.organisation.Stake;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// The reports that a unit owes up to the day before: they stay under the line of their day.
@Component
class ReportStake implements Stake {
    private final Duties duties;
    private final Forms forms;

    ReportStake(Duties duties, Forms forms) {
        this.duties = duties;
        this.forms = forms;
    }

    @Override
    public List<Held> at(Unit.Id unit, LocalDate from) {
        var owed = duties.of(unit, from.minusDays(1)).stream()
                .map(duty -> forms.find(duty.rule().form(), from)
                        .map(form -> form.title().said())
                        .orElse(duty.rule().form()))
                .distinct()
                .toList();
        return owed.isEmpty()
                ? List.of()
                : List.of(Held.ofTheLine(
                        Message.of("report.stake", owed.size()), owed, Message.of("report.stake.after")));
    }
}
