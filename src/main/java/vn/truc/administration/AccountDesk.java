package vn.truc.administration;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.account.AccountBook;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;

/// Who of the reach can sign in, who did, who is locked out; ends sessions and opens locks.
@Service
@Transactional
public class AccountDesk {
    /// In larger branches one unit is looked at at a time.
    private static final int UNITS_AT_ONCE = 100;

    private final Rights rights;
    private final People people;
    private final Units units;
    private final AccountBook book;
    private final OfficeClock clock;

    AccountDesk(Rights rights, People people, Units units, AccountBook book, OfficeClock clock) {
        this.rights = rights;
        this.people = people;
        this.units = units;
        this.book = book;
        this.clock = clock;
    }

    /// A person, where they work, and how their account stands.
    public record Row(Staff staff, String unit, AccountBook.Entry entry) {}

    /// The unit looked at, those one may go to, whether units below are included, and the people.
    public record Sheet(Unit unit, List<Unit> reach, boolean below, List<Row> rows) {}

    /// The people of a unit, and of those below as long as these are not too many.
    @Transactional(readOnly = true)
    public Sheet sheet(Actor by, Unit.Id id) {
        rights.demand(by, Right.ADMINISTER, id);
        var today = clock.today();
        var unit = units.find(id, today).orElseThrow(() -> new NotFound("unit"));
        var reach = by.roots(Right.ADMINISTER).stream()
                .flatMap(root -> units.subtree(root, today).stream())
                .distinct()
                .toList();
        boolean below = units.size(id, today) <= UNITS_AT_ONCE;
        var working = people.workingAt(id, today).stream().map(Person::id).collect(Collectors.toSet());
        var staff = people.staff(Set.of(id), today).stream()
                .filter(person -> below || working.contains(person.id()))
                .toList();
        var names = reach.stream().collect(Collectors.toMap(Unit::id, Unit::shortName, (one, again) -> one));
        var book = this.book.of(staff.stream().map(Staff::id).toList());
        return new Sheet(
                unit,
                reach,
                below,
                staff.stream()
                        .map(person -> new Row(
                                person,
                                names.getOrDefault(person.unit(), ""),
                                Objects.requireNonNull(book.get(person.id()))))
                        .toList());
    }

    /// Ends a person's sessions on every device; says how many.
    public int signOut(Actor by, Person.Id person) {
        demand(by, person);
        return book.signOut(by, person);
    }

    /// Lets a person who was locked out try again; says whether there was a lock.
    public boolean unlock(Actor by, Person.Id person) {
        demand(by, person);
        return book.unlock(by, person);
    }

    private void demand(Actor by, Person.Id person) {
        if (people.posts(person, clock.today()).stream()
                .noneMatch(post -> rights.may(by, Right.ADMINISTER, post.unit()))) {
            throw new NotAllowed("ADMINISTER on person");
        }
    }
}
