package vn.truc.site.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// How the frame names somebody's unit, title and body.
@Component
class SeatNames {
    private final Units units;
    private final People people;
    private final OfficeClock clock;

    SeatNames(Units units, People people, OfficeClock clock) {
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    String unit(Actor actor) {
        return units.find(actor.unit(), clock.today()).map(Unit::name).orElse("");
    }

    /// The names of the unit and of the body, which may be one.
    Map<Unit.Id, String> units(Actor actor) {
        return units.named(Set.copyOf(List.of(actor.unit(), actor.person().body())), clock.today()).stream()
                .collect(Collectors.toMap(Unit::id, Unit::name));
    }

    String title(Actor actor) {
        return people.posts(actor.person().id(), clock.today()).stream()
                .findFirst()
                .map(Post::title)
                .orElse("");
    }
}
