package vn.truc.directive;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;

/// Who is told about a directive: those who answer for the units reached, or everybody who works there, and the persons
/// in their posts to whom it is addressed.
@Component
class Recipients {
    private final People people;
    private final Holders holders;
    private final OfficeClock clock;

    Recipients(People people, Holders holders, OfficeClock clock) {
        this.people = people;
        this.holders = holders;
        this.clock = clock;
    }

    Set<Person.Id> of(Directive directive, Set<Unit.Id> reached, boolean everybody) {
        var told = new HashSet<>(of(reached, everybody));
        holders.of(directive, clock.today(), Map.of())
                .forEach(receipt -> told.add(receipt.person().id()));
        return told;
    }

    private Set<Person.Id> of(Set<Unit.Id> units, boolean everybody) {
        return people.staff(units, clock.today()).stream()
                .filter(staff -> everybody || (units.contains(staff.unit()) && answers(staff.kind())))
                .map(Staff::id)
                .collect(Collectors.toSet());
    }

    private static boolean answers(Post.Kind kind) {
        return switch (kind) {
            case HEAD, DEPUTY, CLERK -> true;
            case LEADER, HEALTH_OFFICER, ANSWER_READER, GUARD, STAFF, ADMINISTRATOR -> false;
        };
    }
}
