package vn.truc.directive.web;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.truc.directive.Review;
import vn.truc.page.FormErrors;

/// What the second person sees, whether the reader may be that person, and who else may where they are not.
public record ReviewPage(
        Review review,
        String reach,
        List<DirectivePage.Addressed> persons,
        UnaryOperator<String> offices,
        boolean mayIssue,
        List<String> mayBeAsked,
        FormErrors errors) {}
