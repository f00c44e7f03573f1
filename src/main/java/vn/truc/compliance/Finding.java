package vn.truc.compliance;

import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// How a unit stands to the rule that was asked about: the evidence in words, and the page where it can be seen (a path
/// on this site, or empty).
public record Finding(Unit.Id unit, State state, Message evidence, String path) {
    /// A finding without a page of its own.
    public static Finding of(Unit.Id unit, State state, String key, Object... arguments) {
        return new Finding(unit, state, Message.of(key, arguments), "");
    }

    /// The same, seen on this page.
    public Finding seenAt(String where) {
        return new Finding(unit, state, evidence, where);
    }
}
