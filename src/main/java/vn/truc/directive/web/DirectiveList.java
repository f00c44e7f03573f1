package vn.truc.directive.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.truc.directive.Directive;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// The directives that concern somebody, as far as a search finds them.
public record DirectiveList(
        String words, String status, List<Directive> found, Map<Directive.Id, Long> unconfirmed, boolean mayDraft) {
    /// What the list was asked for, in the form of an address.
    public String asked() {
        return "words=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&status="
                + URLEncoder.encode(status, StandardCharsets.UTF_8);
    }

    /// The same as a list to take along.
    public Table table(LocalDate today) {
        var rows = Table.of(
                Message.of("directive.title"),
                today,
                "directive.number",
                "directive.date",
                "directive.subject",
                "directive.issued-by",
                "directive.status",
                "directive.unconfirmed");
        found.forEach(directive -> rows.row(
                directive.number().toString(),
                directive.date(),
                directive.subject(),
                directive.issuedBy(),
                Message.of("directive.status." + directive.status().name()),
                directive.draft() ? "" : unconfirmed(directive)));
        return rows.table();
    }

    /// How many units have not confirmed this one.
    public long unconfirmed(Directive directive) {
        return unconfirmed.getOrDefault(directive.id(), 0L);
    }
}
