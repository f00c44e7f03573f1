package vn.truc.directive.web;

import java.util.List;
import java.util.Map;
import vn.truc.directive.Directive;

/// The directives that concern somebody, as far as a search finds them.
public record DirectiveList(
        String words, String status, List<Directive> found, Map<Directive.Id, Long> unconfirmed, boolean mayDraft) {
    /// How many units have not confirmed this one.
    public long unconfirmed(Directive directive) {
        return unconfirmed.getOrDefault(directive.id(), 0L);
    }
}
