package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.truc.page.Message;
import vn.truc.page.Words;
import vn.truc.roster.Presence;
import vn.truc.roster.RosterDeadlines;

/// How many are where on each day, counted in halves of days, which rules in force the plan breaks, and what is due in
/// the week.
public record RosterSummary(
        List<LocalDate> days,
        Map<LocalDate, Map<Presence, Integer>> counts,
        List<Message> broken,
        List<RosterDeadlines.Deadline> deadlines,
        boolean reasonsAsked) {
    /// How many are planned so on a day; two half days are one.
    public String count(LocalDate day, Presence presence) {
        int halves = counts.getOrDefault(day, Map.of()).getOrDefault(presence, 0);
        return halves / 2 + (halves % 2 == 0 ? "" : Words.t("roster.half.comma"));
    }
}
