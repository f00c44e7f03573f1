package vn.truc.administration.web;

import java.time.LocalDate;
import java.util.List;
import vn.truc.administration.TeamDesk;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// Committees, task forces and teams.
public record TeamsPage(List<TeamDesk.Sheet> teams) {
    /// The same as a list to take along, a line for each member, and one for a team without any.
    Table table(LocalDate today) {
        var rows = Table.of(
                Message.of("administration.teams"),
                today,
                "administration.team.name",
                "administration.field.kind",
                "administration.field.unit",
                "administration.field.office",
                "administration.field.name",
                "administration.field.number",
                "administration.field.role",
                "administration.field.from");
        for (var sheet : teams) {
            sheet.members()
                    .forEach(member -> row(
                            rows,
                            sheet,
                            member.person().name(),
                            member.person().staffNumber(),
                            Message.of("administration.role." + member.role()),
                            member.since()));
            if (sheet.members().isEmpty()) {
                row(rows, sheet, "", "", "", "");
            }
        }
        return rows.table();
    }

    private static void row(
            Table.Rows rows, TeamDesk.Sheet sheet, String name, String number, Object role, Object since) {
        rows.row(
                sheet.team().name(),
                Message.of("administration.team." + sheet.team().kind()),
                sheet.unit().map(Unit::name).orElse(""),
                sheet.office().map(Unit::name).orElse(""),
                name,
                number,
                role,
                since);
    }
}
