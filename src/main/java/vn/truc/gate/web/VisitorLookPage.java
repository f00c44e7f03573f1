package vn.truc.gate.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.truc.health.Said;
import vn.truc.page.FormErrors;

/// What one visitor declared: first the reason, then the answers.
public record VisitorLookPage(
        String name,
        UUID declaration,
        Instant declaredAt,
        UUID id,
        String reason,
        List<Said> answers,
        FormErrors errors) {}
