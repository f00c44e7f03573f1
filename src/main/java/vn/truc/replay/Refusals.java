package vn.truc.replay;

import java.util.StringJoiner;
import vn.truc.page.FormErrors;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// In a case nothing is refused: what is, says what was tried and why not.
final class Refusals {
    private Refusals() {}

    static <T> T value(Outcome<T> outcome, String tried) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var why) -> throw new IllegalStateException(tried + " was refused: " + said(why));
        };
    }

    private static String said(FormErrors why) {
        var all = new StringJoiner("; ");
        why.entries()
                .forEach(entry -> all.add((entry.getKey().isEmpty() ? "" : entry.getKey() + ": ")
                        + Words.t(entry.getValue()) + " (" + entry.getValue().key() + ")"));
        return all.toString();
    }
}
