package vn.truc.health;

import vn.truc.page.Words;

/// A sentence that comes with dated rules, in both languages.
public record Wording(String vi, String en) {
    /// The sentence in the reader's language.
    public String said() {
        return Words.english() ? en : vi;
    }
}
