package vn.truc.report.web;

import java.util.UUID;
import vn.truc.page.FormErrors;
import vn.truc.report.Line;

/// Giving a unit more time.
public record ExtendPage(Line line, UUID id, String until, String reason, FormErrors errors) {}
