package vn.truc.organisation;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.ImportDraft.Preview;
import vn.truc.page.Outcome;

/// Carries out a list of changes to the territory as one reform: a few statements, however long the list.
@Component
class AreaImporter {
    private final AreaReforms reforms;
    private final AreaReformRepository repository;
    private final OfficeClock clock;

    AreaImporter(AreaReforms reforms, AreaReformRepository repository, OfficeClock clock) {
        this.reforms = reforms;
        this.repository = repository;
        this.clock = clock;
    }

    PreparedImport prepare(ImportRepository.Draft draft) {
        var table = AreaImport.read(draft.content());
        var from = AreaImport.day(table, clock.today());
        var codes = AreaImport.codes(table);
        var plan = AreaImport.plan(
                table,
                repository.standing(codes, from).stream().collect(Collectors.toMap(Area::code, area -> area)),
                repository.used(AreaImport.era(from), codes),
                from,
                () -> new Area.Id(clock.newId()));
        if (table.problems().isEmpty()) {
            repository.objections(plan.reform()).forEach(plan::object);
            repository.outside(plan.reform(), draft.unit()).forEach(plan::object);
        }
        var openings = plan.openings();
        var changes = plan.changes();
        var endings = plan.endings();
        var preview = new Preview(
                table.rows().size(),
                List.copyOf(table.problems()),
                openings,
                changes,
                endings,
                0,
                table.ignored(),
                ImportRepository.fingerprint(draft.content() + openings + changes + endings));
        return new PreparedImport(preview, by -> carryOut(draft, plan, by));
    }

    private void carryOut(ImportRepository.Draft draft, AreaImport.Plan plan, Author by) {
        if (reforms.carryOut(draft.id(), plan.reform(), by) instanceof Outcome.Refused<Integer>(var why)) {
            throw new IllegalStateException(
                    "Shown as acceptable: " + why.first().key());
        }
    }
}
