package vn.truc.account;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// People with accounts, each body for one test.
@Component
public class AccountExamples {
    /// The password of all of them.
    public static final Secret PASSWORD = new Secret("Mưa xuân phơi phới bay");

    private static final LocalDate LONG_AGO = LocalDate.of(2019, 1, 1);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Units units;
    private final People people;
    private final Rights rights;
    private final Accounts accounts;
    private final OfficeClock clock;

    AccountExamples(Units units, People people, Rights rights, Accounts accounts, OfficeClock clock) {
        this.units = units;
        this.people = people;
        this.rights = rights;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// A body with a seal of its own.
    public Unit body() {
        return unit(Optional.empty());
    }

    /// A unit of a body.
    public Unit unitOf(Unit body) {
        return unit(Optional.of(body.id()));
    }

    private Unit unit(Optional<Unit.Id> above) {
        var code = "ACC" + COUNT.incrementAndGet();
        return units.open(new Units.Opening(
                new Unit.Id(clock.newId()),
                above,
                code,
                "Phòng " + code,
                code,
                code,
                above.isEmpty(),
                "024 0000 0000",
                LONG_AGO));
    }

    /// Somebody who holds a post at a unit.
    public Actor holding(Post.Kind kind, Unit unit) {
        var number = "N" + COUNT.incrementAndGet();
        var person = people.engage(
                new Person(new Person.Id(clock.newId()), unit.body(), number, "Trần Thị Hạnh " + number), LONG_AGO);
        people.appoint(new Post(
                new Post.Id(clock.newId()), person.id(), unit.id(), kind, "Chuyên viên", Set.of(), LONG_AGO, null));
        return rights.actor(person.id()).orElseThrow();
    }

    /// The same person with one more post at another unit.
    public Actor also(Actor who, Post.Kind kind, Unit unit) {
        var person = who.person().id();
        people.appoint(
                new Post(new Post.Id(clock.newId()), person, unit.id(), kind, "Kiêm nhiệm", Set.of(), LONG_AGO, null));
        return rights.actor(person).orElseThrow();
    }

    /// The name under which this person signs in with the password of these examples.
    public String login(Actor who) {
        var login = who.person().staffNumber() + "@" + who.person().body();
        accounts.changePassword(
                who, new Accounts.PasswordChange(login, PASSWORD, PASSWORD, PASSWORD, true, "192.0.2.200"));
        return login;
    }
}
