package vn.truc.report;

import vn.truc.page.Message;
import vn.truc.page.Words;

/// A few words in both languages, as a form's file carries them.
public record Text(String vi, String en) {
    /// In the reader's language.
    public String said() {
        return Words.english() ? en : vi;
    }

    /// As part of a sentence that is said later, in the language of whoever reads it.
    public Message message() {
        return Message.of("report.text", vi, en);
    }
}
