package vn.truc.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.audit.Author;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// Sites with their gates, floors and rooms, and the bodies that are housed there.
@Service
@Transactional
public class Places {
    private final PlaceRepository repository;
    private final Changes changes;

    Places(PlaceRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    /// The place, also one that is closed.
    @Transactional(readOnly = true)
    public Optional<Place> find(Place.Id id) {
        return repository.find(id);
    }

    /// The place in its house, asked in one statement; empty where there is none.
    @Transactional(readOnly = true)
    public Optional<Place.Housed> housed(Place.Id place) {
        return repository.housed(place);
    }

    /// The sites where a body is housed.
    @Transactional(readOnly = true)
    public List<Place> sitesOf(Unit.Id body) {
        return repository.sitesOf(body);
    }

    /// The gates of every site where a body is housed.
    @Transactional(readOnly = true)
    public List<Place> gatesOf(Unit.Id body) {
        return repository.ofBody(body, Place.Kind.GATE);
    }

    /// The sites with a gate where these bodies are housed; a body without one is missing from the answer.
    @Transactional(readOnly = true)
    public Map<Unit.Id, Set<Place.Id>> gatedSites(Collection<Unit.Id> bodies) {
        return repository.gatedSites(bodies);
    }

    /// The gates, floors and rooms of a site.
    @Transactional(readOnly = true)
    public List<Place> within(Place.Id site) {
        return repository.within(site);
    }

    /// The bodies housed at the site of a place; the one whose rules decide for the building first.
    @Transactional(readOnly = true)
    public List<Place.Occupant> occupants(Place.Id place) {
        return repository.occupants(place);
    }

    /// The most people who may be inside: of the place itself, otherwise of what it stands in.
    @Transactional(readOnly = true)
    public OptionalInt headcountCap(Place.Id place) {
        return repository.headcountCap(place);
    }

    /// Sets up a place, or corrects its name, address or headcount; the same again changes nothing.
    public Outcome<Place> keep(Place place, Author by) {
        changes.queue();
        var before = repository.find(place.id());
        if (before.equals(Optional.of(place))) {
            return Outcome.done(place);
        }
        var wrong = check(place, before);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        repository.keep(place);
        changes.write(
                by,
                before.isEmpty() ? "organisation.place_opened" : "organisation.place_changed",
                place.id().value(),
                Map.of("name", place.name()));
        return Outcome.done(place);
    }

    /// Houses a body at a site; its rules decide for the whole building where `rulesForAll`, and then no other's do.
    public Outcome<List<Place.Occupant>> house(Place.Id site, Place.Occupant occupant, Author by) {
        changes.queue();
        if (repository
                .find(site)
                .filter(place -> place.kind() == Place.Kind.SITE)
                .isEmpty()) {
            return Outcome.refused("organisation.place.no_site");
        }
        if (!repository.occupants(site).contains(occupant)) {
            repository.house(site, occupant);
            changes.write(
                    by,
                    "organisation.body_housed",
                    site.value(),
                    Map.of("body", occupant.body().toString()));
        }
        return Outcome.done(repository.occupants(site));
    }

    /// A body leaves a site.
    public Outcome<List<Place.Occupant>> leave(Place.Id site, Unit.Id body, Author by) {
        changes.queue();
        if (repository.leave(site, body)) {
            changes.write(by, "organisation.body_left", site.value(), Map.of("body", body.toString()));
        }
        return Outcome.done(repository.occupants(site));
    }

    private FormErrors check(Place place, Optional<Place> before) {
        var wrong = FormErrors.none();
        if (place.name().isBlank()) {
            wrong = wrong.with("name", Message.of("organisation.name_missing"));
        }
        if (place.headcount().orElse(1) < 1) {
            wrong = wrong.with("headcount", Message.of("organisation.place.headcount"));
        }
        if (place.parent().isPresent() && repository.find(place.parent().get()).isEmpty()) {
            wrong = wrong.with("parent", Message.of("organisation.place.no_site"));
        }
        if (before.isPresent() && !before.get().parent().equals(place.parent())) {
            wrong = wrong.with("parent", Message.of("organisation.place.stays"));
        }
        return wrong;
    }
}
