package vn.truc.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.Outcome;

/// Loads the territory that comes with Trực, and seats a People's Committee in each of its parts: some
/// statements for the whole country. What is there already stays as it is.
@Service
@Transactional
public class Territories {
    private final Areas areas;
    private final TerritoryRepository repository;
    private final UnitLineRepository line;
    private final StandingRepository standing;
    private final Competences competences;
    private final Changes changes;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    Territories(
            Areas areas,
            TerritoryRepository repository,
            UnitLineRepository line,
            StandingRepository standing,
            Competences competences,
            Changes changes,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.areas = areas;
        this.repository = repository;
        this.line = line;
        this.standing = standing;
        this.competences = competences;
        this.changes = changes;
        this.clock = clock;
        this.events = events;
    }

    /// How many parts of the country and how many People's Committees there are on a day.
    @Transactional(readOnly = true)
    public Loaded loaded(LocalDate day) {
        return repository.count(Territory.ERA, day);
    }

    /// Opens the country, its provinces, districts and communes as areas from a day on, and where wished a
    /// People's Committee in each but the country, reporting to the one above, those of the provinces to `top`.
    public Outcome<Loaded> load(UUID request, Unit.Id top, boolean committees, LocalDate from, Author by) {
        var content = "territory " + top + committees + from;
        return changes.once(request, content, () -> carryOut(top, committees, from, by), () -> loaded(from));
    }

    private Outcome<Loaded> carryOut(Unit.Id top, boolean committees, LocalDate from, Author by) {
        if (standing.of(top, from).isEmpty()) {
            return Outcome.refused("organisation.unit.target_closed");
        }
        var parts = Territory.parts();
        if (repository.beginsLater(Territory.ERA, from)) {
            return Outcome.refused("organisation.territory.later");
        }
        int opened = areas.open(openings(parts), from, by);
        if (opened > 0) {
            repository.measure();
        }
        int seated = committees ? seat(parts, top, from, by) : 0;
        return Outcome.done(new Loaded(opened, seated));
    }

    private List<Areas.Opening> openings(List<Territory.Part> parts) {
        return parts.stream()
                .map(part -> new Areas.Opening(
                        new Area.Id(clock.newId()),
                        part.parent(),
                        Territory.ERA,
                        part.code(),
                        part.name(),
                        part.level()))
                .toList();
    }

    private int seat(List<Territory.Part> parts, Unit.Id top, LocalDate from, Author by) {
        var ids = new HashMap<>(
                repository.units(parts.stream().map(Territory.Part::committee).toList()));
        var missing = parts.stream()
                .filter(part -> part.level() != Area.Level.COUNTRY && !ids.containsKey(part.committee()))
                .toList();
        missing.forEach(part -> ids.put(part.committee(), new Unit.Id(clock.newId())));
        var openings =
                missing.stream().map(part -> opening(part, ids, top, from)).toList();
        var opened = line.open(openings);
        if (!opened.isEmpty()) {
            line.compute(opened, from);
            repository.seat(ids(missing, ids), Territory.ERA, codes(missing), from);
            competences.seated(ids(missing, ids), "People’s Committee");
            line.measure();
            events.publishEvent(new LineChanged(Units.Opening.topmost(openings).collect(Collectors.toSet()), from));
            changes.write(
                    by,
                    "organisation.committees_opened",
                    top.value(),
                    Map.of("count", Integer.toString(opened.size()), "from", from.toString()));
        }
        return opened.size();
    }

    private static Units.Opening opening(Territory.Part part, Map<String, Unit.Id> ids, Unit.Id top, LocalDate from) {
        var above = part.committeeAbove();
        return new Units.Opening(
                Objects.requireNonNull(ids.get(part.committee())),
                Optional.of(above == null ? top : Objects.requireNonNull(ids.get(above))),
                part.committee(),
                "Ủy ban nhân dân " + part.within(),
                "UBND " + part.within(),
                "UBND",
                true,
                "",
                from);
    }

    private static List<Unit.Id> ids(List<Territory.Part> parts, Map<String, Unit.Id> ids) {
        return parts.stream()
                .map(part -> Objects.requireNonNull(ids.get(part.committee())))
                .toList();
    }

    private static List<String> codes(List<Territory.Part> parts) {
        return parts.stream().map(Territory.Part::code).toList();
    }

    /// How many areas and People's Committees.
    public record Loaded(int areas, int committees) {}
}
