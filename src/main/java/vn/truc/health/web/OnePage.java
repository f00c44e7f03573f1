package vn.truc.health.web;

import java.util.List;

/// One of a person's own declarations with its answers.
public record OnePage(MinePage.Line line, List<Said> answers, boolean today) {}
