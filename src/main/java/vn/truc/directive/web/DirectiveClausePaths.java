package vn.truc.directive.web;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.ClausePaths;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.measure.MeasureSource;

/// Clauses of measures are read in the directives that order them.
@Component
class DirectiveClausePaths implements ClausePaths {
    private final Directives directives;
    private final DirectivePages pages;
    private final OfficeClock clock;

    DirectiveClausePaths(Directives directives, DirectivePages pages, OfficeClock clock) {
        this.directives = directives;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Map<MeasureSource.Id, String> readable(Actor by, Collection<MeasureSource> sources) {
        var documents = sources.stream()
                .map(source -> source.origin().document())
                .distinct()
                .filter(document -> readable(by, document))
                .collect(Collectors.toSet());
        return sources.stream()
                .filter(source -> documents.contains(source.origin().document()))
                .collect(Collectors.toMap(
                        MeasureSource::id,
                        source -> "/directives/" + source.origin().document() + "#clause-" + source.id(),
                        (one, other) -> one));
    }

    private boolean readable(Actor by, UUID document) {
        return directives
                .find(new Directive.Id(document))
                .filter(directive -> pages.mayRead(by, directive, clock.today()))
                .isPresent();
    }
}
