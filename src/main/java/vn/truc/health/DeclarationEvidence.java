package vn.truc.health;

import java.util.Collection;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.DeclareBeforeEntry;
import vn.truc.measure.Exempted;
import vn.truc.organisation.Occupations;

/// Whether everybody of a unit declared on a day. Who did not may have stayed at home, so that alone is no breach.
@Component
class DeclarationEvidence implements Evidence<DeclareBeforeEntry> {
    private final FigureRepository repository;
    private final Occupations people;
    private final Exempted exemptions;

    DeclarationEvidence(FigureRepository repository, Occupations people, Exempted exemptions) {
        this.repository = repository;
        this.people = people;
        this.exemptions = exemptions;
    }

    @Override
    public Class<DeclareBeforeEntry> about() {
        return DeclareBeforeEntry.class;
    }

    @Override
    public Collection<Finding> findings(Asked<DeclareBeforeEntry> asked) {
        var exempted = exemptions.from(DeclareBeforeEntry.class, asked.day());
        var staff = people.headcount(asked.units(), asked.day(), exempted);
        return repository.counts(asked.units(), asked.day(), asked.asOf(), exempted).stream()
                .filter(counts -> counts.declared() > 0)
                .map(counts -> finding(counts, staff.getOrDefault(counts.unit(), 0)))
                .toList();
    }

    private static Finding finding(FigureRepository.Counts counts, int all) {
        var found = counts.declared() >= all
                ? Finding.of(counts.unit(), State.MET, "health.evidence.all", all)
                : Finding.of(counts.unit(), State.UNKNOWN, "health.evidence.some", counts.declared(), all);
        return found.seenAt("/health?unit=" + counts.unit());
    }
}
