package vn.truc.replay;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.database.Partitions;
import vn.truc.page.Words;

/// Plays a case from its first moment on, with the clock of the office held at each, and judges what came of it.
@Component
class Replays {
    private static final int MONTHS = 3;

    private final Casting casting;
    private final Play play;
    private final Judge judge;
    private final Compliance compliance;
    private final Partitions partitions;
    private final Acting acting;
    private final OfficeClock clock;

    Replays(
            Casting casting,
            Play play,
            Judge judge,
            Compliance compliance,
            Partitions partitions,
            Acting acting,
            OfficeClock clock) {
        this.casting = casting;
        this.play = play;
        this.judge = judge;
        this.compliance = compliance;
        this.partitions = partitions;
        this.acting = acting;
        this.clock = clock;
    }

    /// The whole case.
    Performance run(Case told) {
        return run(told, LocalDateTime.MAX);
    }

    /// The case up to a moment; the clock stays there.
    Performance run(Case told, LocalDateTime until) {
        partitions.makeAhead(told.from().toLocalDate(), MONTHS);
        start(told.from());
        var stage = casting.stage(told);
        var steps =
                Step.of(told).stream().filter(step -> !step.at().isAfter(until)).toList();
        var due = told.expectations().stream()
                .filter(expectation -> !expectation.at().isAfter(until))
                .sorted(Comparator.comparing(Expectation::at))
                .toList();
        var moments = new TreeSet<LocalDateTime>();
        steps.forEach(step -> moments.add(step.at()));
        due.forEach(expectation -> moments.add(expectation.at()));
        var judged = new ArrayList<Judged>();
        for (var moment : moments) {
            reach(moment);
            steps.stream().filter(step -> step.at().equals(moment)).forEach(step -> play.perform(stage, step));
            judgeAt(stage, moment, due, judged);
        }
        return new Performance(told, stage, judged);
    }

    /// Everything that was expected of this moment, after what happened at it and what was marked by that is computed,
    /// as it is within a minute.
    private void judgeAt(Stage stage, LocalDateTime moment, List<Expectation> due, List<Judged> judged) {
        acting.as("compliance.marked", () -> compliance.computeMarked());
        due.stream()
                .filter(expectation -> expectation.at().equals(moment))
                .forEach(expectation -> judged.add(judge.judge(stage, expectation)));
    }

    private void start(LocalDateTime moment) {
        clock.hold(moment.atZone(Words.OFFICE_ZONE).toInstant());
        acting.as("compliance.deadline", () -> compliance.atDeadline(clock.now()));
    }

    /// The clock comes to this moment, by each midnight before it; deadlines that passed meanwhile are seen.
    private void reach(LocalDateTime moment) {
        var today = clock.today();
        today.plusDays(1).datesUntil(moment.toLocalDate().plusDays(1)).forEach(day -> start(day.atStartOfDay()));
        start(moment);
    }
}
