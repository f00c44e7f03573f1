package vn.truc.directive.web;

import java.util.List;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import vn.truc.directive.Clause;
import vn.truc.directive.Directive;
import vn.truc.organisation.Unit;
import vn.truc.page.Choices;
import vn.truc.page.FormErrors;

/// The form of an exemption from one clause.
public record ExemptPage(
        Directive directive,
        Clause clause,
        UUID id,
        List<Unit> issuers,
        Choices units,
        Choices person,
        MultiValueMap<String, String> typed,
        FormErrors errors) {
    /// What was typed at a field, or nothing.
    public String typed(String field) {
        return RuleFields.first(typed, field);
    }
}
