package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.truc.page.Message;
import vn.truc.roster.Explanations;
import vn.truc.roster.HalfDay;
import vn.truc.roster.Presence;

/// Somebody’s own two weeks with their days of duty, and why they are in the office on the day they asked about.
///
/// @param halves how days are parted, where they are as planned
public record OwnWeeksPage(
        TwoWeeks weeks,
        Map<LocalDate, HalfDay> halves,
        List<LocalDate> duty,
        boolean asked,
        Optional<Explanations.Why> why) {
    /// Where on a day, in words.
    public Message inWords(LocalDate day) {
        var planned = weeks.planned().getOrDefault(day, Presence.OFF);
        return Optional.ofNullable(halves.get(day))
                .filter(half -> half.whole() == planned)
                .map(HalfDay::inWords)
                .orElseGet(planned::inWords);
    }
}
