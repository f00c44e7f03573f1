package vn.truc.health.web;

import vn.truc.health.Isolation;
import vn.truc.page.FormErrors;

/// One isolation, to change its last day with a reason.
public record IsolationPage(Isolation isolation, String name, String lastDay, String reason, FormErrors errors) {}
