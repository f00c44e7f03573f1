package vn.truc.health;

import vn.truc.page.Words;

/// Whether an exposure is one's own or that of somebody one had contact with.
public enum Relation {
    /// Bản thân.
    SELF,
    /// Tiếp xúc.
    CONTACT;

    /// How it is called in the reader's language.
    public String said() {
        return Words.t("health.relation." + name());
    }
}
