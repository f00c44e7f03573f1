package vn.truc.measure;

import java.util.List;
import vn.truc.page.Message;

/// Clauses about one subject that cannot all be satisfied by one rule. Until somebody decides, each of them holds.
public record Conflict(Rule.Subject subject, Message why, List<MeasureSource> between) {
    public Conflict {
        between = List.copyOf(between);
    }
}
