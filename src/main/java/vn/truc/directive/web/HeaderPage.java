package vn.truc.directive.web;

import java.util.List;
import vn.truc.directive.Directive;
import vn.truc.organisation.Unit;
import vn.truc.page.Choices;
import vn.truc.page.FormErrors;

/// The form of a directive's header: who may issue, whom it may reach, what it may replace.
public record HeaderPage(
        HeaderForm form,
        List<Unit> issuers,
        Choices root,
        Choices except,
        Choices area,
        Choices units,
        Choices addressees,
        List<Directive> inForce,
        FormErrors errors) {}
