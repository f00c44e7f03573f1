package vn.truc.administration.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.truc.account.AccountBook;
import vn.truc.account.PersonalLink;
import vn.truc.account.SignIn;
import vn.truc.administration.AccountDesk;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.page.Words;

/// Who can sign in, who did, who is locked out: all of them, or those whom one looks for.
public record AccountsPage(AccountDesk.Sheet sheet, Which which) {
    /// Whom one looks for.
    public enum Which {
        ALL,
        NEVER,
        SHUT,
        LOCKED;

        /// The one of this name; otherwise all.
        static Which of(String name) {
            return Stream.of(values())
                    .filter(which -> which.name().equals(name.toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElse(ALL);
        }

        boolean holds(AccountBook.Entry entry) {
            return switch (this) {
                case ALL -> true;
                case NEVER -> entry.last().isEmpty();
                case SHUT -> !entry.open();
                case LOCKED -> entry.lockedUntil().isPresent();
            };
        }
    }

    /// Those whom one looks for.
    public List<AccountDesk.Row> rows() {
        return rows(which);
    }

    /// How many there are of each.
    public int count(Which which) {
        return rows(which).size();
    }

    private List<AccountDesk.Row> rows(Which which) {
        return sheet.rows().stream().filter(row -> which.holds(row.entry())).toList();
    }

    /// By what somebody comes in.
    public static Message ways(AccountBook.Entry entry) {
        if (entry.login().isPresent()) {
            return Message.of("administration.accounts.password", entry.login().get());
        }
        if (entry.provider()) {
            return Message.of("administration.accounts.provider");
        }
        return entry.slip()
                .map(state -> Message.of("administration.accounts.by-slip", Message.of("account.slips.state." + state)))
                .orElse(Message.of("account.slips.state.none"));
    }

    /// When somebody last came in, and how.
    public static Message last(AccountBook.Entry entry) {
        return entry.last().map(AccountsPage::came).orElse(Message.of("administration.accounts.never"));
    }

    private static Message came(SignIn last) {
        return Message.of("administration.accounts.last." + last.way(), Words.moment(last.at()));
    }

    /// Whether a slip helps: somebody cannot come in otherwise.
    public static boolean wantsSlip(AccountBook.Entry entry) {
        return !entry.open() && !entry.slip().equals(Optional.of(PersonalLink.State.OPEN));
    }

    Table table(LocalDate day) {
        var rows = Table.of(
                Message.of("administration.accounts"),
                day,
                "administration.field.full-name",
                "administration.field.number",
                "administration.field.unit",
                "administration.accounts.way",
                "administration.accounts.last",
                "administration.accounts.devices",
                "administration.accounts.locked");
        rows().forEach(row -> rows.row(
                row.staff().name(),
                row.staff().staffNumber(),
                row.unit(),
                ways(row.entry()),
                last(row.entry()),
                row.entry().devices(),
                row.entry().lockedUntil().map(Words::moment).orElse("")));
        return rows.table();
    }
}
