package vn.truc.health.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.truc.health.FollowUps;
import vn.truc.health.Isolation;
import vn.truc.organisation.Staff;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.page.Words;

/// The isolations at a unit and below, and whom a new one can concern.
public record IsolationsPage(String unit, LocalDate today, List<Line> lines, List<Staff> staff, FormErrors errors) {
    /// The same as a list to take along.
    public Table table() {
        var rows = Table.of(
                Message.of("health.isolations.title"),
                today,
                "health.board.name",
                "health.isolation.standing",
                "health.isolation.kind",
                "health.isolation.compulsory",
                "health.isolation.from",
                "health.isolation.last-day",
                "health.isolation.csv.now",
                "health.followup.column",
                "health.followup.csv.call",
                "health.followup.csv.missed");
        lines.forEach(line -> {
            var isolation = line.isolation();
            rows.row(
                    line.name(),
                    Message.of("health.isolation.standing." + isolation.standing()),
                    Message.of("health.isolation.kind." + isolation.kind()),
                    isolation.compulsory() ? "x" : "",
                    isolation.from(),
                    isolation.lastDay().<Object>map(day -> day).orElse(""),
                    now(line),
                    line.state()
                            .<Object>map(state ->
                                    Message.of(state.said() ? "health.followup.said" : "health.followup.not-said"))
                            .orElse(""),
                    line.state()
                            .filter(FollowUps.State::attention)
                            .map(_ -> "x")
                            .orElse(""),
                    line.state().<Object>map(FollowUps.State::missed).orElse(""));
        });
        return rows.table();
    }

    private Message now(Line line) {
        if (line.holds()) {
            return Message.of("health.board.isolated");
        }
        return line.isolation()
                .watchedUntil()
                .filter(_ -> line.isolation().watchedOn(today))
                .map(last -> Message.of("health.isolation.watch", Words.day(last)))
                .orElse(Message.of("health.isolation.over"));
    }

    /// How many of those in isolation have said nothing today.
    public long silent() {
        return lines.stream()
                .filter(line -> line.holds()
                        && line.state().filter(state -> !state.said()).isPresent())
                .count();
    }

    /// One isolation with the person’s name, and what was said of those who are asked each day, also in the watch after
    /// it.
    public record Line(Isolation isolation, String name, boolean holds, Optional<FollowUps.State> state) {}
}
