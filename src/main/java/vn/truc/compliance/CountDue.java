package vn.truc.compliance;

import java.time.LocalDate;

/// The line has changed in these days, both included: what is counted above each unit is to be counted anew, one day
/// after the other.
public record CountDue(LocalDate first, LocalDate last) {}
