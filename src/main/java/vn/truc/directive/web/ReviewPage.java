package vn.truc.directive.web;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.truc.directive.Review;
import vn.truc.page.FormErrors;

/// What the second person sees, and whether the reader may be that person.
public record ReviewPage(
        Review review,
        String reach,
        List<DirectivePage.Addressed> persons,
        UnaryOperator<String> offices,
        boolean mayIssue,
        FormErrors errors) {}
