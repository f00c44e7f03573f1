package vn.truc.directive.web;

import vn.truc.directive.Review;
import vn.truc.page.FormErrors;

/// What the second person sees, and whether the reader may be that person.
public record ReviewPage(Review review, boolean mayIssue, FormErrors errors) {}
