package vn.truc.privacy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.truc.page.FormErrors;
import vn.truc.page.Table;
import vn.truc.page.Words;
import vn.truc.privacy.PrivacyDesk;
import vn.truc.privacy.PrivacyRequest;

/// Everything that is kept about the reader, what they asked for, and the form to ask.
public record PrivacyPage(
        LocalDate today,
        List<Table> tables,
        List<PrivacyDesk.Standing> requests,
        boolean withdrawn,
        UUID id,
        String kind,
        String wish,
        FormErrors errors) {
    /// Of what nothing is kept, in one line.
    public String empty() {
        return tables.stream()
                .filter(table -> table.rows().isEmpty())
                .map(table -> Words.t(table.title()))
                .collect(Collectors.joining("; "));
    }

    /// What may be asked for.
    public PrivacyRequest.Kind[] kinds() {
        return PrivacyRequest.Kind.values();
    }
}
