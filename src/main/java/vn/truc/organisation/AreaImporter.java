package vn.truc.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.ImportDraft.Effect;
import vn.truc.organisation.ImportDraft.Preview;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Carries out a list of changes to the territory, a reform for each of its days, all of them or none: a few statements
/// each, however long the list.
@Component
class AreaImporter {
    private final AreaReforms reforms;
    private final AreaReformRepository repository;
    private final OfficeClock clock;
    private final TransactionTemplate rehearsal;

    AreaImporter(
            AreaReforms reforms,
            AreaReformRepository repository,
            OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.reforms = reforms;
        this.repository = repository;
        this.clock = clock;
        rehearsal = new TransactionTemplate(transactions);
        rehearsal.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    PreparedImport prepare(ImportRepository.Draft draft) {
        var table = AreaImport.read(draft.content());
        var plans = new ArrayList<AreaImport.Plan>();
        rehearsal.executeWithoutResult(stage -> {
            stage.setRollbackOnly();
            plan(draft, table, plans);
        });
        var openings = effects(plans, AreaImport.Plan::openings);
        var changes = effects(plans, AreaImport.Plan::changes);
        var endings = effects(plans, AreaImport.Plan::endings);
        var preview = new Preview(
                table.rows().size(),
                List.copyOf(table.problems()),
                openings,
                changes,
                endings,
                0,
                table.ignored(),
                ImportRepository.fingerprint(draft.content() + openings + changes + endings));
        return new PreparedImport(preview, by -> plans.forEach(plan -> carryOut(plan, by)));
    }

    /// The lines of a day are judged by the territory as those of the days before leave it, which are tried for that
    /// and taken back; while something is wrong with those, what follows is not known.
    private void plan(ImportRepository.Draft draft, ImportTable table, List<AreaImport.Plan> plans) {
        for (var day : AreaImport.days(table).entrySet()) {
            if (!plans.isEmpty()) {
                if (!table.problems().isEmpty()) {
                    day.getValue().getFirst().wrong("from", "organisation.import.later_day", Words.day(day.getKey()));
                    return;
                }
                reforms.rehearse(plans.getLast().reform());
            }
            plans.add(plan(draft, table, day.getKey(), day.getValue()));
        }
    }

    private AreaImport.Plan plan(
            ImportRepository.Draft draft, ImportTable table, LocalDate from, List<ImportTable.Row> rows) {
        var codes = AreaImport.codes(rows);
        var plan = AreaImport.plan(
                rows,
                repository.standing(codes, from).stream().collect(Collectors.toMap(Area::code, area -> area)),
                repository.used(AreaImport.era(from), codes),
                from,
                () -> new Area.Id(clock.newId()));
        if (table.problems().isEmpty()) {
            repository.objections(plan.reform()).forEach(plan::object);
            repository.outside(plan.reform(), draft.unit()).forEach(plan::object);
        }
        return plan;
    }

    private void carryOut(AreaImport.Plan plan, Author by) {
        if (reforms.carryOut(clock.newId(), plan.reform(), by) instanceof Outcome.Refused<Integer>(var why)) {
            throw new IllegalStateException(
                    "Shown as acceptable: " + why.first().key());
        }
    }

    private static List<Effect> effects(List<AreaImport.Plan> plans, Function<AreaImport.Plan, List<Effect>> of) {
        return plans.stream().flatMap(plan -> of.apply(plan).stream()).toList();
    }
}
