package vn.truc.administration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// The administrator's work on sites, gates, floors and rooms; a site belongs to those who administer a body housed
/// there.
@Service
@Transactional
public class PlaceDesk {
    private final Rights rights;
    private final Places places;
    private final Units units;
    private final OfficeClock clock;

    PlaceDesk(Rights rights, Places places, Units units, OfficeClock clock) {
        this.rights = rights;
        this.places = places;
        this.units = units;
        this.clock = clock;
    }

    /// The sites of the bodies within the reach, with what is there and who.
    @Transactional(readOnly = true)
    public List<Sheet> sheets(Actor by) {
        return bodies(by).stream()
                .flatMap(body -> places.sitesOf(body.id()).stream())
                .distinct()
                .map(this::sheet)
                .toList();
    }

    /// The bodies within the reach.
    @Transactional(readOnly = true)
    public Collection<Unit> bodies(Actor by) {
        var today = clock.today();
        return by.roots(Right.ADMINISTER).stream()
                .flatMap(root -> units.subtree(root, today).stream())
                .filter(Unit::seal)
                .collect(Collectors.toMap(Unit::id, Function.identity(), (one, again) -> one))
                .values();
    }

    /// A place within the reach.
    @Transactional(readOnly = true)
    public Place find(Actor by, Place.Id id) {
        demand(by, id);
        return places.find(id).orElseThrow(() -> new NotFound("place"));
    }

    /// Opens a site for a body, or a place at a site; the same once more changes nothing.
    public Outcome<Place> open(Actor by, Place place, Optional<Unit.Id> body) {
        var known = places.find(place.id());
        return known.isPresent() && !known.get().equals(place)
                ? Outcome.refused("administration.place.used")
                : keep(by, place, body);
    }

    /// Opens a site for a body, or a place at a site, or corrects one.
    public Outcome<Place> keep(Actor by, Place place, Optional<Unit.Id> body) {
        var known = places.find(place.id());
        if (known.isPresent()) {
            demand(by, place.id());
            return places.keep(place, by.author());
        }
        place.parent().ifPresent(parent -> demand(by, parent));
        body.ifPresent(unit -> rights.demand(by, Right.ADMINISTER, unit));
        if (place.parent().isEmpty() && body.isEmpty()) {
            throw new NotAllowed("A site needs a body");
        }
        var kept = places.keep(place, by.author());
        if (kept instanceof Outcome.Done<Place> && place.parent().isEmpty()) {
            places.house(place.id(), new Place.Occupant(body.orElseThrow(), true), by.author());
        }
        return kept;
    }

    /// Houses a body at a site.
    public Outcome<List<Place.Occupant>> house(Actor by, Place.Id site, Place.Occupant occupant) {
        demand(by, site);
        return places.house(site, occupant, by.author());
    }

    /// A body leaves a site.
    public Outcome<List<Place.Occupant>> leave(Actor by, Place.Id site, Unit.Id body) {
        if (places.occupants(site).stream()
                .noneMatch(occupant -> occupant.body().equals(body))) {
            rights.demand(by, Right.ADMINISTER, body);
            return Outcome.done(places.occupants(site));
        }
        demand(by, site);
        return places.leave(site, body, by.author());
    }

    private void demand(Actor by, Place.Id place) {
        if (places.occupants(place).stream().noneMatch(occupant -> rights.may(by, Right.ADMINISTER, occupant.body()))) {
            throw new NotAllowed("ADMINISTER on place");
        }
    }

    private Sheet sheet(Place site) {
        var occupants = places.occupants(site.id());
        var names = units.lastNamed(occupants.stream().map(Place.Occupant::body).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Unit::id, Unit::name, (one, again) -> one));
        return new Sheet(site, places.within(site.id()), occupants, names);
    }

    /// A site with its places and its bodies.
    public record Sheet(Place site, List<Place> places, List<Place.Occupant> occupants, Map<Unit.Id, String> names) {
        /// How a body is called.
        public String body(Unit.Id id) {
            return names.getOrDefault(id, "");
        }
    }
}
