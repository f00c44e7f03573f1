package vn.truc.directive.web;

import java.util.List;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;
import vn.truc.page.Choices;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// The form by which a unit gives itself and everything below it a stricter rule than comes from above.
public record TightenPage(
        Unit unit,
        Rule.Subject subject,
        List<Message> held,
        UUID id,
        Choices recipient,
        MultiValueMap<String, String> typed,
        FormErrors errors) {
    /// What was typed at a field, or nothing.
    public String typed(String field) {
        return RuleFields.first(typed, field);
    }
}
