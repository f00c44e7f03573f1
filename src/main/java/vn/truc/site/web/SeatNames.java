package vn.truc.site.web;

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

    String body(Actor actor) {
        return units.find(actor.person().body(), clock.today()).map(Unit::name).orElse("");
    }

    String title(Actor actor) {
        return people.posts(actor.person().id(), clock.today()).stream()
                .findFirst()
                .map(Post::title)
                .orElse("");
    }
}
