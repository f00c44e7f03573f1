package vn.truc.account.web;

import java.time.Instant;
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
