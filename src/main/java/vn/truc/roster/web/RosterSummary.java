package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.truc.page.Message;
import vn.truc.roster.HalfCount;
import vn.truc.roster.Presence;
import vn.truc.roster.RosterDeadlines;

/// How many are where on each day, counted in halves of days, which rules in force the plan breaks, and what is due in
/// the week.
///
/// @param discreet whether it is for a reader, who does not learn why somebody is away
/// @param made whether there is such a week already; else it is the one that stands in an empty form
public record RosterSummary(
        List<LocalDate> days,
        boolean made,
        Map<LocalDate, Map<Presence, Integer>> counts,
        List<Message> broken,
        List<RosterDeadlines.Deadline> deadlines,
        boolean reasonsAsked,
        boolean discreet) {
    /// What is added up; for a reader all who are away for themselves are one number.
    public List<Presence> counted() {
        return Arrays.stream(Presence.values())
                .filter(presence -> presence != Presence.OFF && !(discreet && presence == Presence.ISOLATION))
                .toList();
    }

    /// What a number is of, in words.
    public Message inWords(Presence presence) {
        return discreet && presence == Presence.LEAVE ? Message.of("roster.presence.AWAY") : presence.inWords();
    }

    /// How many are planned so on a day; two half days are one.
    public String count(LocalDate day, Presence presence) {
        return new HalfCount(halves(day, presence)
                        + (discreet && presence == Presence.LEAVE ? halves(day, Presence.ISOLATION) : 0))
                .inWords();
    }

    private int halves(LocalDate day, Presence presence) {
        return counts.getOrDefault(day, Map.of()).getOrDefault(presence, 0);
    }
}
