package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.truc.page.Message;
import vn.truc.roster.HalfCount;
import vn.truc.roster.Presence;
import vn.truc.roster.RosterDeadlines;

/// How many are where on each day, counted in halves of days, which rules in force the plan breaks, and what is due in
/// the week.
///
/// @param made whether there is such a week already; else it is the one that stands in an empty form
public record RosterSummary(
        List<LocalDate> days,
        boolean made,
        Map<LocalDate, Map<Presence, Integer>> counts,
        List<Message> broken,
        List<RosterDeadlines.Deadline> deadlines,
        boolean reasonsAsked) {
    /// How many are planned so on a day; two half days are one.
    public String count(LocalDate day, Presence presence) {
        return new HalfCount(counts.getOrDefault(day, Map.of()).getOrDefault(presence, 0)).inWords();
    }
}
