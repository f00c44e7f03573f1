package vn.truc.directive.web;

import java.util.List;
import vn.truc.directive.Directive;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;

/// The form of a directive's header: who may issue, whom it may reach, what it may replace.
public record HeaderPage(
        HeaderForm form, List<Unit> issuers, List<Unit> below, List<Directive> inForce, FormErrors errors) {}
