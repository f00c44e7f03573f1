package vn.truc.message.web;

import java.time.LocalDate;
import java.util.List;
import vn.truc.message.Undelivered;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// E-mails that failed or may not have arrived.
public record UndeliveredPage(List<Undelivered> emails, boolean byEmail) {
    /// The same as a list to take along; to whom they went is not said.
    Table table(LocalDate day) {
        var rows = Table.of(
                Message.of("message.undelivered"), day, "message.csv.tried", "message.csv.text", "message.csv.state");
        emails.forEach(email -> rows.row(email.tried(), email.text(), state(email)));
        return rows.table();
    }

    /// What became of an e-mail, in words.
    public static Message state(Undelivered email) {
        return Message.of(email.uncertain() ? "message.state.uncertain" : "message.state.failed", email.problem());
    }
}
