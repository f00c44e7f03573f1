package vn.truc.account;

import java.util.Collection;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.PeopleLeft;
import vn.truc.organisation.Person;

/// Whoever holds no post any more leaves nothing behind that opens a door: no session, no token.
@Component
@Transactional
class Leavers {
    private final OpenSessionRepository sessions;
    private final AccessTokens tokens;
    private final People people;
    private final OfficeClock clock;

    Leavers(OpenSessionRepository sessions, AccessTokens tokens, People people, OfficeClock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
    }

    /// In the transaction of the leaving itself.
    @EventListener
    void on(PeopleLeft left) {
        showOut(left.people());
    }

    /// Those whose last day was yesterday, whenever it was entered; says how many sessions ended.
    int showOutAll() {
        return showOut(sessions.people());
    }

    private int showOut(Collection<Person.Id> concerned) {
        var gone = people.withoutPost(concerned, clock.today());
        if (gone.isEmpty()) {
            return 0;
        }
        tokens.revokeAll(gone);
        return sessions.end(gone, "");
    }
}
