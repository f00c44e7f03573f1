package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Words;
import vn.truc.roster.Repair;
import vn.truc.roster.Repairs;

/// Who cannot come from which day on, and what would have to change.
///
/// @param why the reason as it was typed
/// @param sheet where a past day is put right: no plan is changed any more for it
public record RepairPage(
        Unit unit,
        List<Person> people,
        Map<Person.Id, String> names,
        Optional<Person.Id> person,
        LocalDate day,
        Repairs.Extent extent,
        Optional<Repair> repair,
        Optional<String> sheet,
        String why,
        FormErrors errors) {
    /// The people to choose from.
    public SequencedMap<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        options.put("", Words.t("roster.swap.choose"));
        people.forEach(each -> options.put(each.id().toString(), each.name()));
        return options;
    }

    /// For how long somebody cannot come, to choose from.
    public SequencedMap<String, String> extents() {
        var extents = new LinkedHashMap<String, String>();
        for (var each : Repairs.Extent.values()) {
            extents.put(each.name(), Words.t(each.inWords()));
        }
        return extents;
    }

    /// A name.
    public String name(Person.Id id) {
        return names.getOrDefault(id, "");
    }

    /// The first few who could stand in.
    public String standIns() {
        return repair.stream()
                .flatMap(known -> known.standIns().stream())
                .limit(5)
                .map(this::name)
                .collect(Collectors.joining(", "));
    }
}
