package vn.truc.administration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

    /// Takes a person on with a first post and a contact, all or nothing.
    public Outcome<Person> engage(Actor by, Person person, Post first, Contact contact) {
        rights.demand(by, Right.ADMINISTER, first.unit());
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
        demand(by, people.career(id));
        return people.rename(id, name, by.author());
    }

    /// Puts down how a person is reached.
    public Outcome<Contact> reach(Actor by, Contact contact) {
        demand(by, people.career(contact.person()));
        return contacts.change(contact, by.author());
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
        var career = people.career(person);
        demand(by, career);
        var unit = career.stream()
                .filter(held -> held.id().equals(post))
                .map(Post::unit)
                .findFirst()
                .orElseThrow(() -> new NotFound("post"));
        rights.demandOnceWithin(by, Right.ADMINISTER, unit);
        return people.end(post, from, by.author());
    }

    /// Puts a post in charge of these units from a day on.
    public Outcome<Post> entrust(Actor by, Person.Id person, Post.Id post, Set<Unit.Id> portfolio, LocalDate from) {
        var career = people.career(person);
        demand(by, career);
        if (career.stream().noneMatch(held -> held.id().equals(post))) {
            throw new NotFound("post");
        }
        portfolio.forEach(unit -> rights.demand(by, Right.ADMINISTER, unit));
        return charges.entrust(post, portfolio, from, by.author());
    }

    /// A person leaves from a day on.
    public Outcome<Person> leave(Actor by, Person.Id id, LocalDate from) {
        demand(by, people.career(id));
        return people.leave(id, from, by.author());
    }

    private void demand(Actor by, List<Post> career) {
        if (career.stream().noneMatch(post -> rights.mayOnceWithin(by, Right.ADMINISTER, post.unit()))) {
            throw new NotAllowed("ADMINISTER on person");
        }
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
