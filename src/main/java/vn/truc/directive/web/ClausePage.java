package vn.truc.directive.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import vn.truc.directive.Directive;
import vn.truc.page.Choices;
import vn.truc.page.FormErrors;

/// The form of a clause: what it says, and the fields of what it is.
public record ClausePage(
        Directive directive,
        UUID id,
        String kind,
        Choices lead,
        Choices with,
        Choices own,
        Choices recipient,
        List<Endable> endable,
        MultiValueMap<String, String> typed,
        Optional<Meanwhile> meanwhile,
        FormErrors errors) {
    /// A clause of an amended document that this one can end: by its id, and in words.
    public record Endable(UUID id, String words) {}

    /// The clauses that whoever saves this form has seen, each as its id and its number.
    public List<String> seen() {
        return directive.clauses().stream()
                .map(clause -> clause.id() + " " + clause.label())
                .toList();
    }

    /// What was typed at a field, or nothing.
    public String typed(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    /// Whether a choice is ticked.
    public boolean ticked(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    /// What the clause is, as the last part of the key of its name; for what is no rule.
    public String what() {
        return switch (kind) {
            case "task" -> "WORK";
            case "end" -> "END";
            default -> "READ";
        };
    }

    /// The rule that the clause orders; empty for work, for what is to be read and for what ends.
    public String rule() {
        return kind.startsWith("rule.") ? kind.substring("rule.".length()) : "";
    }

    /// The same with what somebody else saved meanwhile.
    ClausePage beside(Meanwhile other) {
        return new ClausePage(
                directive, id, kind, lead, with, own, recipient, endable, typed, Optional.of(other), errors);
    }

    /// The same with what is wrong.
    ClausePage refused(FormErrors why) {
        return new ClausePage(directive, id, kind, lead, with, own, recipient, endable, typed, meanwhile, why);
    }
}
