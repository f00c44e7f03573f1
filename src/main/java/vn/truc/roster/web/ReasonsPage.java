package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import vn.truc.measure.OnSiteReasons;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Words;
import vn.truc.roster.Stamp;

/// Why each person of a unit comes to the office in a week.
public record ReasonsPage(
        Unit unit,
        LocalDate monday,
        Optional<OnSiteReasons> rule,
        List<Person> people,
        Map<Person.Id, OnSiteReasons.Reason> given,
        boolean edits,
        Stamp stamp,
        FormErrors errors) {
    /// The reasons to choose from, none first.
    public SequencedMap<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        options.put("", Words.t("roster.reasons.none"));
        rule.ifPresent(known -> known.reasons().forEach(reason -> options.put(reason.name(), said(reason))));
        return options;
    }

    /// The reason of a person, as the form has it.
    public String of(Person person) {
        return Optional.ofNullable(given.get(person.id())).map(Enum::name).orElse("");
    }

    /// The reason of a person in words.
    public String saidOf(Person person) {
        return Optional.ofNullable(given.get(person.id()))
                .map(ReasonsPage::said)
                .orElseGet(() -> Words.t("roster.reasons.none"));
    }

    private static String said(OnSiteReasons.Reason reason) {
        return Words.t(
                "measure.reason." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
