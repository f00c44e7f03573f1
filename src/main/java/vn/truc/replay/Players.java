package vn.truc.replay;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.Rights;
import vn.truc.organisation.Person;

/// Lets somebody of a case act with the rights of their posts on that day, as if they had signed in.
@Component
class Players {
    private final Rights rights;

    Players(Rights rights) {
        this.rights = rights;
    }

    <T> T as(Person person, Function<Actor, T> act) {
        var actor = rights.actor(person.id()).orElseThrow();
        Acting.bind(actor);
        try {
            return act.apply(actor);
        } finally {
            Acting.release();
        }
    }
}
