package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import vn.truc.page.FormErrors;
import vn.truc.page.Words;
import vn.truc.roster.DutyWish;
import vn.truc.roster.Wish;

/// What somebody wishes of the working days to come.
///
/// @param duty single shifts that somebody wishes something of
/// @param shifts the names of the shifts of the unit
/// @param typed what was typed of a shift and refused
public record WishesPage(
        List<LocalDate> days,
        Map<LocalDate, Wish> wishes,
        List<DutyWish> duty,
        List<String> shifts,
        LocalDate last,
        Typed typed,
        FormErrors errors) {
    /// What was typed into the form of a shift.
    public record Typed(String day, String shift, String wish) {
        static final Typed NOTHING = new Typed("", "", "off-1");
    }

    /// The shifts to choose from, any first.
    public SequencedMap<String, String> shiftOptions() {
        var options = new LinkedHashMap<String, String>();
        options.put("", Words.t("roster.wish.duty.any"));
        shifts.forEach(name -> options.put(name, name));
        return options;
    }

    /// What can be wished of a shift.
    public static SequencedMap<String, String> dutyOptions() {
        var options = new LinkedHashMap<String, String>();
        for (var kind : List.of("off", "on")) {
            for (int weight = 1; weight <= Wish.MOST; weight++) {
                options.put(kind + "-" + weight, Words.t("roster.wish.duty." + kind + "-" + weight));
            }
        }
        return options;
    }

    /// A wish in words.
    public static String inWords(DutyWish wish) {
        return Words.t("roster.wish.duty." + (wish.wanted() ? "on-" : "off-") + wish.weight());
    }

    /// What can be wished of a day, nothing first.
    public SequencedMap<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        options.put("", Words.t("roster.wish.none"));
        for (var place : List.of("home", "office")) {
            for (int weight = 1; weight <= Wish.MOST; weight++) {
                options.put(place + "-" + weight, Words.t("roster.wish." + place + "-" + weight));
            }
        }
        return options;
    }

    /// What is wished of a day, as the form has it.
    public String of(LocalDate day) {
        var wish = wishes.get(day);
        return wish == null ? "" : (wish.atHome() ? "home-" : "office-") + wish.weight();
    }
}
