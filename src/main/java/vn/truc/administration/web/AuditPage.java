package vn.truc.administration.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import vn.truc.administration.AuditDesk;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.page.Words;

/// Who did what and when; `older`: not the latest lines, but some before them.
public record AuditPage(
        List<AuditDesk.Entry> entries, LocalDate from, LocalDate to, String author, String kind, boolean older) {
    private static final Pattern PART = Pattern.compile("[a-z]+(\\.[a-z-]+)+");

    /// The kinds of act, by the capability in which they happen.
    public static final List<String> KINDS = List.of(
            "organisation",
            "account",
            "directive",
            "measure",
            "task",
            "report",
            "roster",
            "absence",
            "health",
            "gate",
            "attendance",
            "duty",
            "meeting",
            "message",
            "plan",
            "privacy",
            "tracing",
            "administration");

    /// An act in words; one that has none by the capability in which it happened.
    public static Message words(String act) {
        var key = act.startsWith("organisation.")
                ? act.replace("organisation.", "organisation.act.")
                : "administration.act." + act;
        var capability = act.replaceFirst("\\..*", "");
        return Message.of(
                Words.known(key) ? key : "administration.acts." + (KINDS.contains(capability) ? capability : "other"));
    }

    /// Whoever did it by name; a part of Trực that acts by itself, such as `gate.poster`, by what it is.
    public static String who(String by) {
        return PART.matcher(by).matches() ? Words.t("administration.audit.by-itself") : by;
    }

    /// Whether there is more than is shown.
    public boolean more() {
        return entries.size() == AuditDesk.MOST;
    }

    /// The address of the lines before these.
    public String before() {
        return "/administration/audit?" + asked() + "&before="
                + entries.getLast().id();
    }

    /// What was asked for, in the form of an address.
    public String asked() {
        return "from=" + from + "&to=" + to + "&author=" + URLEncoder.encode(author, StandardCharsets.UTF_8) + "&kind="
                + URLEncoder.encode(kind, StandardCharsets.UTF_8);
    }

    /// The same as a list to take along.
    Table table() {
        var rows = Table.of(
                Message.of("administration.audit"),
                to,
                "administration.audit.at",
                "administration.audit.by",
                "administration.audit.act",
                "administration.audit.subject");
        entries.forEach(entry -> rows.row(entry.at(), who(entry.by()), words(entry.act()), entry.subject()));
        return rows.table();
    }
}
