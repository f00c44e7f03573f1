package vn.truc.report;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;

/// Who at units is told about reports: heads and clerks; a unit without either has its deputies told.
@Component
class Addressees {
    private final Contacts contacts;
    private final Acting acting;
    private final OfficeClock clock;

    Addressees(Contacts contacts, Acting acting, OfficeClock clock) {
        this.contacts = contacts;
        this.acting = acting;
        this.clock = clock;
    }

    Set<Person.Id> of(Set<Unit.Id> units) {
        return acting.as("report.reminder", () -> contacts.toCall(units, clock.today())).values().stream()
                .flatMap(callees -> callees.stream()
                        .filter(callee -> callee.kind() != Post.Kind.DEPUTY
                                || callees.stream().allMatch(other -> other.kind() == Post.Kind.DEPUTY)))
                .map(callee -> callee.contact().person())
                .collect(Collectors.toSet());
    }
}
