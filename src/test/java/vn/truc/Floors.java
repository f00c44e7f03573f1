package vn.truc;

import java.util.List;

/// The house: one total order, top to bottom. A package uses only what stands below it (`docs/decisions/0001`).
final class Floors {
    static final List<String> TOP_TO_BOTTOM = List.of(
            "site",
            "replay",
            "plan",
            "directive",
            "meeting",
            "privacy",
            "tracing",
            "attendance",
            "gate",
            "roster",
            "absence",
            "health",
            "report",
            "compliance",
            "task",
            "measure",
            "document",
            "administration",
            "message",
            "account",
            "access",
            "organisation",
            "calendar",
            "vault",
            "audit",
            "page",
            "database");

    private static final String ROOT = "vn.truc.";

    private Floors() {}

    /// The floor that a package belongs to; empty for the root and for what is not ours.
    static String of(String packageName) {
        return packageName.startsWith(ROOT)
                ? packageName.substring(ROOT.length()).replaceFirst("\\..*", "")
                : "";
    }

    /// Whether something on one floor may use something on another.
    static boolean mayUse(String user, String used) {
        return TOP_TO_BOTTOM.indexOf(user) <= TOP_TO_BOTTOM.indexOf(used);
    }
}
