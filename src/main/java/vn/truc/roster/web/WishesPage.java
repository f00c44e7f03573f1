package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import vn.truc.page.FormErrors;
import vn.truc.page.Words;
import vn.truc.roster.Wish;

/// What somebody wishes of the working days to come.
public record WishesPage(List<LocalDate> days, Map<LocalDate, Wish> wishes, FormErrors errors) {
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
