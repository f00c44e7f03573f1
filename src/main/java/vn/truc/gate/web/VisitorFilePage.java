package vn.truc.gate.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.truc.gate.VisitorFiles;
import vn.truc.health.Said;
import vn.truc.page.FormErrors;
import vn.truc.page.Table;

/// What a visitor declared, if anything, and what else is kept, as the visitor sees it and takes it along, with the id
/// under which consent would be withdrawn.
public record VisitorFilePage(
        String token,
        VisitorFiles.File file,
        Optional<Declared> declared,
        List<Declared> former,
        List<Table> tables,
        UUID withdrawal,
        FormErrors errors) {
    /// Whether there is anything to take along.
    public boolean somethingToTake() {
        return tables.stream().anyMatch(table -> !table.rows().isEmpty());
    }

    /// What was answered at a moment.
    public record Declared(Instant at, List<Said> answers) {}
}
