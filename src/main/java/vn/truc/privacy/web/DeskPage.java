package vn.truc.privacy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.truc.gate.Visitor;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.privacy.PrivacyDesk;

/// What was asked of the body, with its clocks; the visits of somebody from outside, where they were looked for; and
/// the key, for whoever may change it.
public record DeskPage(
        LocalDate today,
        List<PrivacyDesk.Standing> requests,
        Optional<List<Visitor>> found,
        Optional<Key> key,
        Optional<Typed> typed,
        FormErrors errors) {
    /// The requests as a list to take along, with their clocks.
    public Table table() {
        var rows = Table.of(
                Message.of("privacy.desk.title"),
                today,
                "privacy.desk.csv.name",
                "privacy.desk.csv.kind",
                "privacy.desk.csv.wish",
                "privacy.desk.csv.asked",
                "privacy.desk.csv.acknowledge",
                "privacy.desk.csv.acknowledged",
                "privacy.desk.csv.extended",
                "privacy.desk.csv.due",
                "privacy.desk.csv.done",
                "privacy.desk.csv.answer",
                "privacy.desk.csv.handler");
        requests.forEach(standing -> {
            var request = standing.request();
            rows.row(
                    request.name(),
                    Message.of("privacy.kind." + request.kind()),
                    request.wish(),
                    request.asked(),
                    standing.clocks().acknowledge(),
                    request.acknowledged().<Object>map(at -> at).orElse(""),
                    request.extendedWhy(),
                    standing.clocks().done(),
                    request.done().<Object>map(at -> at).orElse(""),
                    request.answer(),
                    request.handler());
        });
        return rows.table();
    }

    /// What was typed as the answer to this request.
    public String text(String request) {
        return typed.filter(one -> one.request().equals(request))
                .map(Typed::text)
                .orElse("");
    }

    /// What was wrong with it.
    public FormErrors wrong(String request) {
        return typed.filter(one -> one.request().equals(request))
                .map(Typed::errors)
                .orElse(FormErrors.none());
    }

    /// An answer that was refused.
    public record Typed(String request, String text, FormErrors errors) {}

    /// The key that locks fields, how many open, and how many fields an earlier one still locks.
    public record Key(int number, int keys, long oldFields) {}
}
