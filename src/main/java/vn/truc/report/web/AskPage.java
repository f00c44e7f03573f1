package vn.truc.report.web;

import java.util.List;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import vn.truc.page.Choices;
import vn.truc.page.FormErrors;
import vn.truc.report.Form;

/// The form by which an office asks units for a report once.
public record AskPage(
        UUID id,
        List<Form> forms,
        int reporting,
        Choices units,
        MultiValueMap<String, String> typed,
        FormErrors errors) {
    /// What was typed at a field, or nothing.
    public String typed(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value;
    }
}
