package vn.truc.roster.web;

import java.util.List;
import java.util.Optional;
import vn.truc.roster.Explanations;
import vn.truc.roster.ShiftTurn;

/// Somebody’s own two weeks with their days of duty, and why they are in the office on the day they asked about.
public record OwnWeeksPage(TwoWeeks weeks, List<ShiftTurn> duty, boolean asked, Optional<Explanations.Why> why) {}
