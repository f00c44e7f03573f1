package vn.truc.administration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Charges;
import vn.truc.organisation.Contact;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.Employment;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// The administrator's work on people and their posts, within the reach of the post.
@Service
@Transactional
public class PersonDesk {
    private final Rights rights;
    private final People people;
    private final Charges charges;
    private final Contacts contacts;
    private final Units units;
    private final OfficeClock clock;

    PersonDesk(Rights rights, People people, Charges charges, Contacts contacts, Units units, OfficeClock clock) {
        this.rights = rights;
        this.people = people;
        this.charges = charges;
        this.contacts = contacts;
        this.units = units;
        this.clock = clock;
    }

    /// People within the reach whose name or staff number holds these words.
    @Transactional(readOnly = true)
    public List<Staff> search(Actor by, String words) {
        return people.search(words, by.roots(Right.ADMINISTER), clock.today());
    }

    /// The person with this staff number within the reach.
    @Transactional(readOnly = true)
    public Optional<Staff> byNumber(Actor by, String number) {
        return people.numbered(number, by.roots(Right.ADMINISTER), clock.today()).stream()
                .findFirst();
    }

    /// Everything about a person.
    @Transactional(readOnly = true)
    public Sheet sheet(Actor by, Person.Id id) {
        var person = people.find(id).orElseThrow(() -> new NotFound("person"));
        var career = people.career(id);
        demand(by, career);
        var entrusted = charges.of(id);
        var mentioned = units
                .lastNamed(Stream.of(
                                career.stream().map(Post::unit),
                                career.stream().flatMap(post -> post.portfolio().stream()),
                                entrusted.stream().map(Charges.Charge::unit))
                        .flatMap(Function.identity())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Unit::id, Function.identity(), (one, again) -> one));
        return new Sheet(person, people.employment(id).orElseThrow(), career, entrusted, contacts.of(id), mentioned);
    }

    /// The names of units, as they are or were last called.
    @Transactional(readOnly = true)
    public Map<Unit.Id, String> names(Collection<Unit.Id> ids) {
        return units.lastNamed(ids).stream().collect(Collectors.toMap(Unit::id, Unit::shortName, (one, again) -> one));
    }

    /// Takes a person on with a first post and a contact, all or nothing; asked again, the same person.
    public Outcome<Person> engage(Actor by, Person person, Post first, Contact contact) {
        rights.demand(by, Right.ADMINISTER, first.unit());
        first.portfolio().forEach(unit -> rights.demand(by, Right.ADMINISTER, unit));
        return people.find(person.id()).isPresent()
                ? wholly(by, person.id(), () -> takeOn(by, person, first, contact))
                : takeOn(by, person, first, contact);
    }

    private Outcome<Person> takeOn(Actor by, Person person, Post first, Contact contact) {
        return allOrNothing(
                people.engage(person, first.from(), by.author()),
                engaged -> allOrNothing(
                        people.appoint(first, by.author()),
                        appointed -> contact.isEmpty()
                                ? Outcome.done(person)
                                : allOrNothing(contacts.change(contact, by.author()), kept -> Outcome.done(person))));
    }

    /// Corrects a name.
    public Outcome<Person> rename(Actor by, Person.Id id, String name) {
        return wholly(by, id, () -> people.rename(id, name, by.author()));
    }

    /// Puts down how a person is reached.
    public Outcome<Contact> reach(Actor by, Contact contact) {
        return wholly(by, contact.person(), () -> contacts.change(contact, by.author()));
    }

    /// Gives a person one more post.
    public Outcome<Post> appoint(Actor by, Post post) {
        demand(by, people.career(post.person()));
        rights.demand(by, Right.ADMINISTER, post.unit());
        post.portfolio().forEach(unit -> rights.demand(by, Right.ADMINISTER, unit));
        return people.appoint(post, by.author());
    }

    /// Ends a post from a day on.
    public Outcome<Post> end(Actor by, Person.Id person, Post.Id post, LocalDate from) {
        return ofPost(by, person, post, () -> people.end(post, from, by.author()));
    }

    /// Puts a post in charge of these units from a day on.
    public Outcome<Post> entrust(Actor by, Person.Id person, Post.Id post, Set<Unit.Id> portfolio, LocalDate from) {
        portfolio.forEach(unit -> rights.demand(by, Right.ADMINISTER, unit));
        return ofPost(by, person, post, () -> charges.entrust(post, portfolio, from, by.author()));
    }

    /// A person leaves from a day on.
    public Outcome<Person> leave(Actor by, Person.Id id, LocalDate from) {
        return wholly(by, id, () -> people.leave(id, from, by.author()));
    }

    /// What concerns the whole person is for whoever administers everything the person holds.
    private <T> Outcome<T> wholly(Actor by, Person.Id person, Supplier<Outcome<T>> change) {
        boolean holds = demand(by, people.career(person));
        return !holds || rights.mayWhole(by, Right.ADMINISTER, person)
                ? change.get()
                : Outcome.refused("administration.person.elsewhere");
    }

    /// What concerns a post is for whoever administers its unit and every unit that it is in charge of.
    private <T> Outcome<T> ofPost(Actor by, Person.Id person, Post.Id post, Supplier<Outcome<T>> change) {
        var unit = people.career(person).stream()
                .filter(held -> held.id().equals(post))
                .map(Post::unit)
                .findFirst()
                .orElseThrow(() -> new NotFound("post"));
        rights.demandOnceWithin(by, Right.ADMINISTER, unit);
        boolean reached = charges.of(person).stream()
                .filter(charge -> charge.post().equals(post) && charge.holdsFrom(clock.today()))
                .allMatch(charge -> rights.mayOnceWithin(by, Right.ADMINISTER, charge.unit()));
        return reached ? change.get() : Outcome.refused("administration.person.elsewhere");
    }

    /// Refuses whoever administers none of the posts held today or later; of somebody who holds none any more, the last
    /// one counts. Says whether any is held.
    private boolean demand(Actor by, List<Post> career) {
        var held = career.stream().filter(post -> post.heldFrom(clock.today())).toList();
        if ((held.isEmpty() ? career.stream().limit(1) : held.stream())
                .noneMatch(post -> rights.mayOnceWithin(by, Right.ADMINISTER, post.unit()))) {
            throw new NotAllowed("ADMINISTER on person");
        }
        return !held.isEmpty();
    }

    private static <T, R> Outcome<R> allOrNothing(Outcome<T> outcome, Function<T, Outcome<R>> next) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> next.apply(value);
            case Outcome.Refused<T>(var why) -> {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield Outcome.refused(why);
            }
        };
    }

    /// What is known of a person, with the units that are mentioned.
    public record Sheet(
            Person person,
            Employment employment,
            List<Post> career,
            List<Charges.Charge> charges,
            Contact contact,
            Map<Unit.Id, Unit> units) {
        /// How a unit is called.
        public String unit(Unit.Id id) {
            return Optional.ofNullable(units.get(id)).map(Unit::shortName).orElse("");
        }

        /// The code of a unit.
        public String code(Unit.Id id) {
            return Optional.ofNullable(units.get(id)).map(Unit::code).orElse("");
        }
    }
}
