package vn.truc.roster.web;

import java.util.Optional;
import vn.truc.roster.Explanations;
import vn.truc.roster.OwnPlan;

/// Somebody’s own two weeks with their turns of duty, and why they are in the office on the day they asked about.
public record OwnWeeksPage(OwnPlan plan, boolean asked, Optional<Explanations.Why> why) {}
