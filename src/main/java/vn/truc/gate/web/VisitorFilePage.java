package vn.truc.gate.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.truc.gate.VisitorFiles;
import vn.truc.health.Said;
import vn.truc.page.FormErrors;

/// What a visitor declared, as the visitor sees it, with the id under which consent would be withdrawn.
public record VisitorFilePage(
        String token,
        VisitorFiles.File file,
        List<Said> answers,
        List<Former> former,
        UUID withdrawal,
        FormErrors errors) {
    /// What stood before, until it was corrected.
    public record Former(Instant at, List<Said> answers) {}
}
