package vn.truc.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.truc.page.Message;

/// What stands above the form after somebody asked for a proposal: what it is worth, or which rules contradict.
///
/// @param needed how many were wanted in the office on each working day
public record Suggestion(int needed, @Nullable Message headline, List<Message> details) {
    /// Nobody asked yet.
    static Suggestion none() {
        return new Suggestion(0, null, List.of());
    }
}
