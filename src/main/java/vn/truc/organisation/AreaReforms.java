package vn.truc.organisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.audit.Author;
import vn.truc.page.Outcome;

/// Reforms of the territory from a day on: areas merge into others, new ones come, old ones end. The territory
/// of the days before stays as it was. The units seated there are reorganised by themselves, before.
@Service
@Transactional
public class AreaReforms {
    private final AreaRepository areas;
    private final AreaReformRepository repository;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    AreaReforms(
            AreaRepository areas, AreaReformRepository repository, Changes changes, ApplicationEventPublisher events) {
        this.areas = areas;
        this.repository = repository;
        this.changes = changes;
        this.events = events;
    }

    /// The areas that followed this one, and the day from which they did.
    @Transactional(readOnly = true)
    public Map<Area, LocalDate> successors(Area.Id area) {
        return repository.successors(area);
    }

    /// Carries a reform out in one go; the same sent again changes nothing. Units seated in an area that merges
    /// are seated in what it merges into.
    public Outcome<Integer> carryOut(UUID request, Reform reform, Author by) {
        return changes.once(request, reform, () -> decide(reform, by), reform::size);
    }

    /// Lets the caller's transaction see the territory as a reform would leave it; the caller takes it back.
    @Transactional(propagation = Propagation.MANDATORY)
    void rehearse(Reform reform) {
        changes.queue();
        change(reform);
    }

    private Outcome<Integer> decide(Reform reform, Author by) {
        var why = repository.objections(reform);
        if (!why.isEmpty()) {
            return Outcome.refused(why.getFirst().key(), why.getFirst().code());
        }
        var touched = change(reform);
        events.publishEvent(new LineChanged(seated(touched, reform), reform.from()));
        changes.write(
                by,
                "organisation.areas_reformed",
                by.body(),
                Map.of(
                        "from", reform.from().toString(),
                        "opened", Integer.toString(reform.opened().size()),
                        "ended", Integer.toString(reform.ending().size()),
                        "moved", Integer.toString(reform.moved().size())));
        return Outcome.done(reform.size());
    }

    /// Writes it into the territory; everything opened and moved.
    private Set<UUID> change(Reform reform) {
        var touched = new HashSet<>(areas.open(reform.opened(), reform.from()));
        repository.move(reform.moved(), reform.from());
        repository.end(reform.ending(), reform.from());
        repository.succeed(reform.merged(), reform.from());
        touched.addAll(repository.below(reform.moved().keySet(), reform.from()));
        areas.rebuild(touched, reform.from());
        return touched;
    }

    /// Whoever is seated in what was opened, moved, or merged into.
    private Set<Unit.Id> seated(Set<UUID> touched, Reform reform) {
        return Stream.concat(touched.stream().map(Area.Id::new), reform.merged().values().stream())
                .distinct()
                .flatMap(area -> areas.unitsIn(area, reform.from()).stream())
                .collect(Collectors.toSet());
    }

    /// What changes from a day on: areas that are opened; areas that merge, each with what it merges into;
    /// areas that end without a successor; areas that go on, or are opened, within another, whatever its era.
    public record Reform(
            LocalDate from,
            List<Areas.Opening> opened,
            Map<Area.Id, Area.Id> merged,
            Set<Area.Id> ended,
            Map<Area.Id, Area.Id> moved) {
        /// Everything that is no more from the day on.
        Set<Area.Id> ending() {
            var ending = new HashSet<>(merged.keySet());
            ending.addAll(ended);
            return ending;
        }

        int size() {
            return opened.size() + merged.size() + ended.size() + moved.size();
        }
    }
}
