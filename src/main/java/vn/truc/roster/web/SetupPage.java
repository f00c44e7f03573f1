package vn.truc.roster.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Words;
import vn.truc.roster.Setup;
import vn.truc.roster.Stamp;
import vn.truc.roster.Work;

/// How a unit makes its weeks, as a form.
///
/// @param rooms a line for each room, as typed
/// @param numbers what was typed where a number belongs; empty before anything was
/// @param stamp what the form was opened from
public record SetupPage(
        Unit unit,
        List<Person> people,
        Setup setup,
        String rooms,
        Map<String, String> numbers,
        Stamp stamp,
        FormErrors errors) {
    /// How many a work needs, empty for none.
    public String needed(Work work) {
        var number = setup.needed().get(work);
        return numbers.getOrDefault("needed." + work, number == null ? "" : number.toString());
    }

    /// How many days in a row somebody may be at home, empty for as many as there are.
    public String row() {
        return numbers.getOrDefault("row", setup.homeInARow() == 0 ? "" : Integer.toString(setup.homeInARow()));
    }

    /// How many are at the premises each working day, empty for none.
    public String least() {
        return numbers.getOrDefault("least", setup.atLeast() == 0 ? "" : Integer.toString(setup.atLeast()));
    }

    /// The rooms to choose from, none first.
    public SequencedMap<String, String> roomOptions() {
        var options = new LinkedHashMap<String, String>();
        options.put("", "–");
        setup.rooms().forEach(room -> options.put(room.name(), room.name()));
        return options;
    }

    /// The sides to choose from.
    public SequencedMap<String, String> sides() {
        var options = new LinkedHashMap<String, String>();
        Arrays.stream(Setup.Side.values())
                .forEach(side -> options.put(side.name(), Words.t("roster.setup.side." + side)));
        return options;
    }
}
