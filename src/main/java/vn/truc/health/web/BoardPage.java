package vn.truc.health.web;

import java.util.UUID;
import vn.truc.health.Board;
import vn.truc.health.Clearance;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// The board of a unit, with the id under which a reminder is sent once.
public record BoardPage(Board board, boolean reads, boolean officer, UUID reminder, FormErrors errors) {
    /// The unit's own people as a list to take along: status and time, never answers.
    public Table people() {
        var rows = Table.of(
                Message.of("health.board.title"),
                board.day(),
                "health.board.name",
                "health.board.status",
                "health.board.isolated",
                "health.board.at",
                "health.board.channel");
        board.people()
                .forEach(line -> rows.row(
                        line.staff().name(),
                        line.clearance()
                                .map(clearance -> Message.of("health.status." + clearance.status()))
                                .orElse(Message.of("health.board.missing")),
                        line.isolated() ? "x" : "",
                        line.clearance().<Object>map(Clearance::declaredAt).orElse(""),
                        line.clearance()
                                .<Object>map(clearance -> Message.of("health.channel." + clearance.channel()))
                                .orElse("")));
        return rows.table();
    }

    /// How far the units below have come, as a list to take along.
    public Table units() {
        var rows = Table.of(
                Message.of("health.board.below"),
                board.day(),
                "health.board.unit",
                "health.board.declared",
                "health.board.missing",
                "health.board.total");
        board.parts()
                .forEach(part ->
                        rows.row(part.unit().name(), part.declared(), part.total() - part.declared(), part.total()));
        return rows.table();
    }
}
