package vn.truc.tracing.web;

import java.time.LocalDate;
import java.util.List;
import vn.truc.tracing.HealthAlert;

/// The alerts, with what an officer may do about them, or as everybody sees them.
public record AlertsPage(LocalDate today, List<HealthAlert> alerts) {}
