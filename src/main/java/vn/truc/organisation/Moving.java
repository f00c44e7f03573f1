package vn.truc.organisation;

import java.time.LocalDate;
import java.util.List;

/// What stands at a unit when it is to be merged or split from a day on.
public record Moving(
        Unit unit,
        LocalDate from,
        List<Unit> below,
        List<People.Holder> holders,
        List<Person> inCharge,
        List<Place> sites,
        List<Team> served) {}
