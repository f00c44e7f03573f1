package vn.truc.site.web;

import java.util.Optional;
import vn.truc.page.Message;

/// A page that says what went wrong, by the key of its texts, with the number of the request for whoever looks
/// for it, the right that was missing and why it was refused.
public record ErrorPage(String key, String number, Optional<String> needed, Optional<Message> because) {
    /// Whether the fault is the program's, so that the number helps.
    public boolean ours() {
        return key.endsWith("500");
    }
}
