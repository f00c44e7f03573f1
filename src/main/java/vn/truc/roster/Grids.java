package vn.truc.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.truc.access.Actor;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Outcome;

/// Writes the weeks of a grid with the cells that are fixed in them: all, or none where one is refused.
@Service
public class Grids {
    private static final String WEEK = "week-";
    private static final Set<String> TOLD = Set.of("roster.changed", "roster.fixed.changed");

    private final Rosters rosters;
    private final Setups setups;
    private final TransactionTemplate writing;

    Grids(Rosters rosters, Setups setups, PlatformTransactionManager transactions) {
        this.rosters = rosters;
        this.setups = setups;
        writing = new TransactionTemplate(transactions);
    }

    /// Writes these weeks of a unit; the same again changes nothing.
    public Outcome<Unit.Id> write(Actor by, Unit.Id unit, List<Week> weeks) {
        return Objects.requireNonNull(writing.execute(status -> write(by, unit, weeks, status)));
    }

    private Outcome<Unit.Id> write(Actor by, Unit.Id unit, List<Week> weeks, TransactionStatus status) {
        for (var week : weeks) {
            var wrong = write(by, unit, week);
            if (!wrong.isEmpty()) {
                status.setRollbackOnly();
                return Outcome.refused(FormErrors.at(WEEK + week.monday(), wrong.first()));
            }
        }
        return Outcome.done(unit);
    }

    private FormErrors write(Actor by, Unit.Id unit, Week week) {
        if (week.plan().isPresent()
                && rosters.plan(by, week.plan().get()) instanceof Outcome.Refused<Roster>(var why)) {
            return why;
        }
        return setups.fix(by, unit, week.monday(), week.whose(), week.fixed(), week.seen())
                        instanceof Outcome.Refused<Unit.Id>(var why)
                ? why
                : FormErrors.none();
    }

    /// Whether somebody has just been told what another wrote in the week of this Monday (2020-03-16): what they send
    /// next knows of it. In other weeks, and after any other fault, it is still the state that they began from.
    public static boolean told(FormErrors why, String monday) {
        return why.at(WEEK + monday).filter(said -> TOLD.contains(said.key())).isPresent();
    }

    /// A week of the grid: the plan where it differs from what is known, and which cells of these people are fixed.
    public record Week(
            LocalDate monday,
            Optional<Rosters.Plan> plan,
            Set<Person.Id> whose,
            Map<Person.Id, Set<LocalDate>> fixed,
            Stamp seen) {}
}
