package vn.truc.site.web;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import vn.truc.access.Pressing;

/// Somebody's day at a glance: what cannot wait, and the rest.
public record TodayPage(String unit, String name, LocalDate today, List<Pressing> pressing, List<JteModel> rest) {}
