package vn.truc.account.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import vn.truc.access.Right;
import vn.truc.account.AccessToken;
import vn.truc.account.AccessTokens;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.page.Words;

/// The tokens of a person, or of the machines of a unit, and the form for another one.
public record TokensPage(
        List<AccessToken> tokens,
        Set<Right> allowed,
        AccessTokens.Wanted typed,
        Optional<Unit> unit,
        Instant now,
        FormErrors errors) {
    /// Where the form is sent.
    public String action() {
        return unit.isPresent() ? "/administration/machines" : "/tokens";
    }

    /// The tokens as a list to take along, without any secret.
    Table table(LocalDate day) {
        var rows = Table.of(
                Message.of(unit.isPresent() ? "account.token.machines" : "account.token.own"),
                day,
                "account.token.name",
                "account.token.rights",
                "account.token.csv.made",
                "account.token.used",
                "account.token.state");
        tokens.forEach(token -> rows.row(
                token.name(),
                rights(token),
                token.made(),
                token.lastUsed().<Object>map(at -> at).orElse(Message.of("account.token.unused")),
                state(token)));
        return rows.table();
    }

    /// Whether a token still opens anything, in words.
    public Message state(AccessToken token) {
        return Message.of(
                "account.token.state." + token.at(now),
                Words.day(token.expires().atZone(Words.OFFICE_ZONE).toLocalDate()));
    }

    /// For how long a token may be made.
    public SequencedMap<String, String> days() {
        var days = new LinkedHashMap<String, String>();
        AccessTokens.DAYS.forEach(count -> days.put(String.valueOf(count), Words.t("account.token.days.count", count)));
        return days;
    }

    /// What a token opens, in words.
    public String rights(AccessToken token) {
        return String.join("; ", token.inOrder().stream().map(TokensPage::word).toList());
    }

    /// A right in words.
    public static String word(Right right) {
        return Words.t("account.token.right." + right.name());
    }
}
