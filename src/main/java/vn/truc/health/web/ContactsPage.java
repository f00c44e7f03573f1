package vn.truc.health.web;

import java.util.List;
import java.util.UUID;
import vn.truc.health.ContactBook;
import vn.truc.organisation.Staff;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// Cases and contacts of a unit: who stands where, how it came to be, and the form for what became known.
public record ContactsPage(
        String unit, ContactBook.Chain chain, List<Staff> staff, ContactForm form, FormErrors errors) {
    /// Who stands where today, as a list to take along.
    public Table table() {
        var rows = Table.of(
                Message.of("health.contacts.title"),
                chain.day(),
                "health.contacts.class",
                "health.contacts.csv.meaning",
                "health.board.name",
                "health.contacts.csv.outside",
                "health.contacts.order");
        chain.lines()
                .forEach(line -> rows.row(
                        line.standing().name(),
                        Message.of("health.contacts.class." + line.standing()),
                        line.node().name(),
                        line.staff() ? "" : "x",
                        order(line)));
        return rows.table();
    }

    private static Object order(ContactBook.Line line) {
        if (line.outgrown()) {
            var ordered = line.ordered().orElseThrow();
            return Message.of("health.contacts.outgrown", Message.of("health.isolation.standing." + ordered));
        }
        return line.isolated() ? Message.of("health.board.isolated") : "";
    }

    /// What was typed about an event: somebody of the list, or a name from outside.
    public record ContactForm(
            UUID id, UUID stranger, String kind, String who, String other, String otherName, String day, String note) {}
}
