package vn.truc.roster;

import java.time.LocalDate;
import java.util.List;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// The smallest change of a week when somebody cannot come.
///
/// @param planned the week as it would be
/// @param changes who would be somewhere else than planned, beside the one who cannot come
/// @param possible whether a week that holds was found
/// @param proven whether no smaller change would do
/// @param together what cannot hold together any more, when no change would do; empty when there was no time to find
/// out
/// @param standIns who could come instead, those first who were at home most
public record Repair(
        PlannedCells planned,
        List<Change> changes,
        boolean possible,
        boolean proven,
        List<Message> together,
        List<Person.Id> standIns) {

    /// Somebody would be somewhere else on a day, or for half of it.
    public record Change(Person.Id person, LocalDate day, DayCell before, DayCell after) {}
}
