package vn.truc.absence;

/// A trip or leave was asked for, allowed, refused or given up; plans and calendars that show it look again.
public record AbsenceChanged(Absence.Id absence, int version) {}
