package vn.truc.tracing.web;

import java.util.List;
import vn.truc.tracing.AlertMatch;
import vn.truc.tracing.HealthAlert;

/// Whom an alert concerns.
public record AlertMatchPage(HealthAlert alert, List<AlertMatch> matches) {}
