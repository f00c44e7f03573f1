package vn.truc.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.truc.page.Message;

/// A list that somebody wants to bring in: what is wrong with it, what it would change, whether it was carried out. The
/// fingerprint stands for exactly this content and these changes.
public record ImportDraft(UUID id, Unit.Id unit, Kind kind, boolean complete, boolean accepted, Preview preview) {
    /// What a list is about.
    public enum Kind {
        UNITS,
        PEOPLE,
        AREAS
    }

    /// What the list says, row by row, and what would come of it; columns that nobody asks for are ignored.
    public record Preview(
            int rows,
            List<Problem> problems,
            List<Effect> opened,
            List<Effect> changed,
            List<Effect> ended,
            int unchanged,
            List<String> ignored,
            String fingerprint) {
        /// Whether it may be carried out: nothing is wrong and something would change.
        public boolean acceptable() {
            return problems.isEmpty() && !(opened.isEmpty() && changed.isEmpty() && ended.isEmpty());
        }

        static Preview nothing() {
            return new Preview(0, List.of(), List.of(), List.of(), List.of(), 0, List.of(), "");
        }
    }

    /// What is wrong in a line of the list; the column is empty where the whole line is meant.
    public record Problem(long line, String column, Message why) {}

    /// What would happen to a unit, a person or an area: the code, the name, and what.
    public record Effect(String code, String name, Message what) {
        /// How often the same would happen, in the order in which it first does.
        public static Map<Message, Long> counted(List<Effect> effects) {
            return effects.stream()
                    .collect(Collectors.groupingBy(Effect::what, LinkedHashMap::new, Collectors.counting()));
        }
    }
}
