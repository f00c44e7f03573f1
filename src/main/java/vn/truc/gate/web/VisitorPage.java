package vn.truc.gate.web;

import java.util.List;
import vn.truc.gate.Watch;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;

/// The form on which a guard writes in a visitor, or receives one who was announced.
public record VisitorPage(Watch watch, VisitorForm form, boolean known, List<Unit> hosts, FormErrors errors) {}
