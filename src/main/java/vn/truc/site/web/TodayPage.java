package vn.truc.site.web;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;

/// Somebody's day at a glance.
public record TodayPage(String unit, String name, LocalDate today, List<JteModel> parts) {}
