package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.List;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.roster.Discretion;
import vn.truc.roster.PlannedCells;
import vn.truc.roster.Presence;
import vn.truc.roster.Roster;

/// A roster as whoever decides reads it: the week, what it breaks, all its versions with who and why.
public record ApprovalPage(
        Unit unit,
        Roster roster,
        List<Person> people,
        List<Message> broken,
        List<Version> versions,
        boolean mayDecide,
        Message stage,
        String reason,
        PlannedCells planned,
        Discretion discretion,
        FormErrors errors) {
    /// Where somebody is on a day.
    public Presence of(Person person, LocalDate day) {
        return planned.of(person.id()).getOrDefault(day, Presence.OFF);
    }

    /// A version: its state, who submitted it, when and why, what was decided at each stage and by whom, where it
    /// waits.
    public record Version(
            int number, String state, String submitted, String why, List<String> steps, List<String> ahead) {}
}
