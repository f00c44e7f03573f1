package vn.truc.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.ImportDraft.Preview;

/// Carries out a list of units: a few statements, however long the list.
@Component
class UnitImporter {
    private final UnitImportRepository repository;
    private final UnitLineRepository line;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    UnitImporter(
            UnitImportRepository repository,
            UnitLineRepository line,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.line = line;
        this.clock = clock;
        this.events = events;
    }

    PreparedImport prepare(ImportRepository.Draft draft) {
        var table = UnitImport.read(draft.content());
        var known = known(draft, table);
        var plan = plan(draft, table, known);
        var openings = plan.openings();
        var changes = plan.changes();
        var preview = new Preview(
                table.rows().size(),
                List.copyOf(table.problems()),
                openings,
                changes,
                List.of(),
                plan.unchanged().size(),
                table.ignored(),
                ImportRepository.fingerprint(draft.content() + openings + changes));
        return new PreparedImport(preview, _ -> carryOut(plan, known));
    }

    private void carryOut(UnitImport.Plan plan, Map<String, UnitImport.Known> known) {
        var openings = openings(plan.opened(), known);
        var opened = line.open(openings);
        var first = Stream.of(plan.opened(), plan.moved())
                .flatMap(List::stream)
                .map(UnitImport.Wanted::from)
                .min(LocalDate::compareTo);
        var moved = repository.move(plan.moved());
        if (first.isPresent()) {
            var touched = line.below(moved.stream().map(Unit.Id::new).toList(), first.get());
            if (!touched.isEmpty()) {
                line.rebuild(touched, first.get());
            }
            line.compute(opened, first.get());
            line.inheritSeats(opened);
            events.publishEvent(new LineChanged(
                    Stream.concat(moved.stream().map(Unit.Id::new), Units.Opening.topmost(openings))
                            .collect(Collectors.toSet()),
                    first.get()));
            if (touched.size() + opened.size() >= UnitLineRepository.MANY) {
                line.measure();
            }
        }
        repository.rename(plan.renamed());
        repository.call(plan.called());
    }

    private Map<String, UnitImport.Known> known(ImportRepository.Draft draft, ImportTable table) {
        var codes = table.rows().stream()
                .flatMap(row -> Stream.of(row.text("code"), row.text("parent")))
                .distinct()
                .toList();
        return repository.known(draft.unit(), codes);
    }

    private UnitImport.Plan plan(ImportRepository.Draft draft, ImportTable table, Map<String, UnitImport.Known> known) {
        var root = known.values().stream()
                .filter(unit -> unit.id().equals(draft.unit()))
                .findFirst()
                .orElseThrow();
        return UnitImport.plan(table, known, root, clock.today());
    }

    private List<Units.Opening> openings(List<UnitImport.Wanted> units, Map<String, UnitImport.Known> known) {
        var ids = new HashMap<String, Unit.Id>();
        known.forEach((code, unit) -> ids.put(code, unit.id()));
        units.forEach(unit -> ids.put(unit.code(), new Unit.Id(clock.newId())));
        return units.stream()
                .map(unit -> new Units.Opening(
                        Objects.requireNonNull(ids.get(unit.code())),
                        Optional.ofNullable(ids.get(unit.parent())),
                        unit.code(),
                        unit.name(),
                        unit.shortName(),
                        unit.abbreviation(),
                        unit.seal(),
                        unit.phone(),
                        unit.from()))
                .toList();
    }
}
