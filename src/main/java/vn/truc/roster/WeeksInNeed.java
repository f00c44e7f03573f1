package vn.truc.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.truc.access.Acting;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.message.Messages;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// Weeks that no repair keeps within the rules: whoever plans them and the leader in charge are told in words which
/// rules cannot hold together. Nothing is changed; a head who puts such a week in force does so knowingly.
@Component
class WeeksInNeed implements DisposableBean {
    /// One at a time, and not among those who carry announcements: looking for a repair may take seconds.
    private final ExecutorService searching = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("week-in-need").daemon().factory());

    private final Repairs repairs;
    private final RosterRules rules;
    private final Deciders deciders;
    private final Rights rights;
    private final Units units;
    private final Messages messages;
    private final Acting acting;
    private final OfficeClock clock;

    WeeksInNeed(
            Repairs repairs,
            RosterRules rules,
            Deciders deciders,
            Rights rights,
            Units units,
            Messages messages,
            Acting acting,
            OfficeClock clock) {
        this.repairs = repairs;
        this.rules = rules;
        this.deciders = deciders;
        this.rights = rights;
        this.units = units;
        this.messages = messages;
        this.acting = acting;
        this.clock = clock;
    }

    /// Holds no connection while it is worked out, and works nothing out where the week holds without them. Done only
    /// when it was looked at: what a stop or a fault cuts short is looked at again.
    @TransactionalEventListener
    CompletableFuture<Void> on(WeekGap gap) {
        return CompletableFuture.runAsync(() -> look(gap), searching);
    }

    @Override
    public void destroy() {
        searching.shutdownNow();
    }

    private void look(WeekGap gap) {
        acting.as("roster.gaps", () -> breaking(gap)).ifPresent(asked -> {
            var repair = Repairs.repair(asked);
            if (!repair.possible()) {
                acting.as("roster.gaps", () -> tell(gap, asked.roster(), repair.together()));
            }
        });
    }

    /// What a repair is asked, where the week breaks a rule now.
    private Optional<Repairs.Asked> breaking(WeekGap gap) {
        return switch (repairs.read(gap.unit(), gap.missing())) {
            case Outcome.Done<Repairs.Asked>(var asked) ->
                Optional.of(asked).filter(each -> !broken(each.roster()).isEmpty());
            case Outcome.Refused<Repairs.Asked> _ -> Optional.empty();
        };
    }

    private int tell(WeekGap gap, Roster roster, List<Message> together) {
        var unit = gap.unit();
        return Stream.concat(together.stream(), broken(roster).stream())
                .findFirst()
                .map(rule -> messages.tell(
                        new WeekInNeed(gap.id(), unit, name(unit), roster.monday(), rule, concerned(unit))))
                .orElse(0);
    }

    private List<Message> broken(Roster roster) {
        var judged = rules.judge(roster.unit(), roster.monday(), roster.planned());
        return Stream.concat(judged.broken().stream(), judged.withoutReason().stream())
                .toList();
    }

    private Set<Person.Id> concerned(Unit.Id unit) {
        var concerned = new HashSet<>(rights.nearest(Right.EDIT_ROSTER, unit));
        concerned.addAll(deciders.nearest(Stage.LEADER, unit, units.bodyOf(unit, clock.today())));
        return concerned;
    }

    private String name(Unit.Id unit) {
        return units.find(unit, clock.today()).map(Unit::name).orElse("");
    }
}
