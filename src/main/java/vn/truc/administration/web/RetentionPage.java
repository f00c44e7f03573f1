package vn.truc.administration.web;

import java.time.LocalDate;
import java.util.List;
import vn.truc.database.RetentionPolicy;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.page.Words;

/// How long what is kept, who decided that and why, and what was last forgotten.
public record RetentionPage(List<RetentionPolicy> policies, boolean may) {
    /// One kind of data in words.
    public static Message name(RetentionPolicy policy) {
        var key = "administration.retention.of." + policy.what();
        return Words.known(key) ? Message.of(key) : Message.of("administration.retention.of.other", policy.what());
    }

    /// How long in words.
    public static Message months(RetentionPolicy policy) {
        return policy.months()
                .map(months -> Message.of("administration.retention.months", months))
                .orElse(Message.of("administration.retention.kept"));
    }

    /// Who decided, when and why.
    public static Message decided(RetentionPolicy policy) {
        return policy.decided()
                .map(decided -> Message.of(
                        "administration.retention.decided", decided.by(), Words.moment(decided.at()), decided.why()))
                .orElse(Message.of("administration.retention.undecided"));
    }

    /// What was last forgotten.
    public static Message forgotten(RetentionPolicy policy) {
        return policy.forgotten()
                .map(gone -> Message.of(
                        "administration.retention.gone",
                        gone.rows(),
                        Words.day(gone.before()),
                        Words.moment(gone.at())))
                .orElse(Message.of("administration.retention.nothing"));
    }

    Table table(LocalDate day) {
        var rows = Table.of(
                Message.of("administration.retention"),
                day,
                "administration.retention.what",
                "administration.field.months",
                "administration.retention.who",
                "administration.retention.last");
        policies.forEach(policy -> rows.row(name(policy), months(policy), decided(policy), forgotten(policy)));
        return rows.table();
    }
}
