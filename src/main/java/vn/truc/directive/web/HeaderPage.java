package vn.truc.directive.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.truc.directive.Directive;
import vn.truc.organisation.Unit;
import vn.truc.page.Choices;
import vn.truc.page.FormErrors;

/// The form of a directive's header: who may issue, whom it may reach, which earlier documents it touches, and what
/// somebody else wrote meanwhile.
public record HeaderPage(
        HeaderForm form,
        List<Unit> issuers,
        Choices root,
        Choices except,
        Choices area,
        Choices units,
        Choices addressees,
        Map<Directive.Relation.Kind, Choices> relations,
        Optional<Meanwhile> meanwhile,
        FormErrors errors) {
    /// The field in which documents are named for a kind of relation.
    public static String field(Directive.Relation.Kind kind) {
        return switch (kind) {
            case REPLACES -> "replaces";
            case AMENDS -> "amends";
            case BASED_ON -> "basedOn";
        };
    }

    /// The documents that can be named for a kind of relation.
    public Choices related(Directive.Relation.Kind kind) {
        return relations.getOrDefault(kind, new Choices("", List.of(), List.of()));
    }
}
