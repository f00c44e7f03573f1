package vn.truc.account.web;

import java.time.LocalDate;
import java.util.UUID;
import vn.truc.account.PersonalLinks;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// The people of a unit, to print sign-in slips for; the id makes sending it twice harmless.
public record SlipsPage(PersonalLinks.Desk desk, UUID id, FormErrors errors) {
    /// How the people of the unit may sign in, as a list to take along.
    public Table table(LocalDate today) {
        var rows = Table.of(
                Message.of("account.slips"),
                today,
                "account.slips.number",
                "account.slips.person",
                "account.slips.unit",
                "account.slips.state",
                "account.slips.devices");
        desk.people()
                .forEach(row -> rows.row(
                        row.person().staffNumber(),
                        row.person().name(),
                        desk.unit().name(),
                        Message.of("account.slips.state."
                                + row.standing().slip().map(Object::toString).orElse("none")),
                        row.standing().devices()));
        return rows.table();
    }
}
