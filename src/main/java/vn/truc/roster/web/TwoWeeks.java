package vn.truc.roster.web;

import java.time.LocalDate;
import vn.truc.roster.OwnPlan;

/// Where somebody works today and in the next two weeks, as far as it is planned.
public record TwoWeeks(LocalDate today, OwnPlan plan) {}
