package vn.truc.health.web;

import java.time.LocalDate;
import vn.truc.page.FormErrors;

/// The form on which an isolation is recorded.
public record IsolatePage(String person, String name, LocalDate today, IsolationForm form, FormErrors errors) {}
