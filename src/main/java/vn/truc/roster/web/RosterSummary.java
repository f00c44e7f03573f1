package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.truc.page.Message;
import vn.truc.roster.Presence;

/// How many are where on each day, and which rules in force the plan breaks.
public record RosterSummary(
        List<LocalDate> days,
        Map<LocalDate, Map<Presence, Integer>> counts,
        List<Message> broken,
        boolean reasonsAsked) {
    /// How many are planned so on a day.
    public int count(LocalDate day, Presence presence) {
        return counts.getOrDefault(day, Map.of()).getOrDefault(presence, 0);
    }
}
