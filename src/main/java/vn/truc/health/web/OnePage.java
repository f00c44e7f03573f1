package vn.truc.health.web;

import java.util.List;
import vn.truc.health.Said;

/// One of a person's own declarations with its answers.
public record OnePage(MinePage.Line line, List<Said> answers, boolean today) {}
