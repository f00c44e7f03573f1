package vn.truc.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.vault.Vault;

/// Personal sign-in links and the slips on which they are printed.
@Service
@Transactional
public class PersonalLinks {
    private final PersonalLinkRepository repository;
    private final OpenSessionRepository sessions;
    private final AccessTokens tokens;
    private final People people;
    private final Units units;
    private final Rights rights;
    private final Vault vault;
    private final Audit audit;
    private final OfficeClock clock;
    private final Clock wall;
    private final ApplicationEventPublisher events;

    PersonalLinks(
            PersonalLinkRepository repository,
            OpenSessionRepository sessions,
            AccessTokens tokens,
            People people,
            Units units,
            Rights rights,
            Vault vault,
            Audit audit,
            OfficeClock clock,
            Clock wall,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.sessions = sessions;
        this.tokens = tokens;
        this.people = people;
        this.units = units;
        this.rights = rights;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.wall = wall;
        this.events = events;
    }

    /// Issues slips to people who work here and hold nothing elsewhere that the clerk does not reach; older ones
    /// not used yet are void. Sent again with the same batch, the same sheet comes back: tokens are drawn from the
    /// batch by a key that only this installation has.
    public Outcome<List<Slip>> issue(Actor by, Unit.Id unit, UUID batch, Set<Person.Id> chosen) {
        rights.demand(by, Right.ISSUE_SLIPS, unit);
        var working = people.workingAt(unit, clock.today()).stream()
                .filter(person -> chosen.contains(person.id()))
                .toList();
        if (chosen.isEmpty() || working.size() < chosen.size()) {
            return Outcome.refused(chosen.isEmpty() ? "account.slips.nobody" : "account.slips.moved");
        }
        var whole = rights.whole(by, Right.ISSUE_SLIPS, chosen);
        if (whole.size() < chosen.size()) {
            return Outcome.refused(FormErrors.of(Message.of("account.slips.elsewhere", others(working, whole))));
        }
        var known = repository.ofBatch(batch).keySet();
        if (!TimeId.acceptable(batch, clock.now()) || !(known.isEmpty() || known.equals(chosen))) {
            return Outcome.refused("account.slips.old");
        }
        var tokens = working.stream().collect(Collectors.toMap(Person::id, person -> token(batch, by, person)));
        boolean administrator = rights.whole(by, Right.ADMINISTER, chosen).containsAll(chosen);
        repository.issue(
                new PersonalLinkRepository.Batch(batch, unit, by.person().id(), administrator, wall.instant()), tokens);
        if (known.isEmpty()) {
            audit.write(new Audit.Line(
                    clock.newId(), by.author(), "account.slips", unit.value(), Map.of("people", names(chosen))));
            events.publishEvent(new SlipsIssued(batch, chosen, by.person().id(), clock.now()));
        }
        var links = repository.ofBatch(batch);
        return Outcome.done(working.stream()
                .map(person -> new Slip(
                        person,
                        Objects.requireNonNull(tokens.get(person.id())),
                        Objects.requireNonNull(links.get(person.id()))))
                .toList());
    }

    /// Everybody who works at this unit now and holds nothing elsewhere that this clerk does not reach.
    @Transactional(readOnly = true)
    public Set<Person.Id> workingAt(Actor by, Unit.Id unit) {
        rights.demand(by, Right.ISSUE_SLIPS, unit);
        return rights.whole(by, Right.ISSUE_SLIPS, ids(people.workingAt(unit, clock.today())));
    }

    /// The link with this token.
    @Transactional(readOnly = true)
    public Optional<PersonalLink> find(Token token) {
        return repository.find(token);
    }

    /// Where the link with this token stands now; somebody who administers may only come in by a link that an
    /// administrator issued.
    @Transactional(readOnly = true)
    public PersonalLink.State state(PersonalLink link) {
        var actor = rights.actor(link.person());
        if (actor.isEmpty() || (actor.get().holds(Right.ADMINISTER) && !link.byAdministrator())) {
            return PersonalLink.State.VOID;
        }
        return link.at(wall.instant());
    }

    /// Uses the link: the person signs in by it, once only.
    public Optional<Person.Id> use(Token token) {
        var link = repository.find(token).filter(found -> state(found) == PersonalLink.State.OPEN);
        var actor = link.flatMap(found -> rights.actor(found.person()));
        var batch = actor.flatMap(present -> repository.use(token, wall.instant()));
        if (actor.isEmpty() || batch.isEmpty()) {
            return Optional.empty();
        }
        var person = actor.get().person();
        audit.write(new Audit.Line(
                clock.newId(),
                actor.get().author(),
                "account.slip-used",
                person.id().value(),
                Map.of()));
        events.publishEvent(new SlipUsed(batch.get(), person.id(), clock.now()));
        return Optional.of(person.id());
    }

    /// Ends every session of a person of this unit, whom one reaches whole, on every device, voids slips not used yet
    /// and the person's tokens; says how many devices.
    public int revoke(Actor by, Unit.Id unit, Person.Id person) {
        rights.demand(by, Right.ISSUE_SLIPS, unit);
        if (people.workingAt(unit, clock.today()).stream()
                .noneMatch(found -> found.id().equals(person))) {
            throw new NotFound("person");
        }
        rights.demandWhole(by, Right.ISSUE_SLIPS, person);
        repository.voidAll(Set.of(person), wall.instant());
        tokens.revokeAll(Set.of(person));
        int ended = sessions.end(Set.of(person), "");
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "account.revoked",
                person.value(),
                Map.of("devices", String.valueOf(ended))));
        return ended;
    }

    /// Whose link it is.
    @Transactional(readOnly = true)
    public String nameOf(PersonalLink link) {
        return people.find(link.person()).map(Person::name).orElse("");
    }

    /// Whom somebody calls whose link does not open.
    @Transactional(readOnly = true)
    public Help help(PersonalLink link) {
        var unit = units.find(link.unit(), clock.today());
        return new Help(
                people.find(link.issuedBy()).map(Person::name).orElse(""),
                unit.map(Unit::name).orElse(""),
                unit.map(Unit::phone).orElse(""));
    }

    /// The people of a unit and how they can come in, for whoever issues slips there.
    @Transactional(readOnly = true)
    public Desk desk(Actor by, Unit.Id unit) {
        rights.demand(by, Right.ISSUE_SLIPS, unit);
        var today = clock.today();
        var working = people.workingAt(unit, today);
        var standing = standing(ids(working));
        var whole = rights.whole(by, Right.ISSUE_SLIPS, standing.keySet());
        var reach = by.roots(Right.ISSUE_SLIPS).stream()
                .flatMap(root -> units.subtree(root, today).stream())
                .distinct()
                .toList();
        return new Desk(
                units.find(unit, today).orElseThrow(() -> new NotFound("unit")),
                reach,
                working.stream()
                        .map(person -> new Row(
                                person, Objects.requireNonNull(standing.get(person.id())), whole.contains(person.id())))
                        .toList());
    }

    private Map<Person.Id, Standing> standing(Set<Person.Id> asked) {
        var links = repository.latest(asked);
        var devices = sessions.count(asked, wall.millis());
        return asked.stream()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> new Standing(
                                Optional.ofNullable(links.get(person)).map(link -> link.at(wall.instant())),
                                devices.getOrDefault(person, 0))));
    }

    private Token token(UUID batch, Actor by, Person person) {
        var random = vault.fingerprint(batch + ":" + by.person().id() + ":" + person.id(), "account.personal-link");
        return Token.ofRandom(random);
    }

    private static Set<Person.Id> ids(List<Person> people) {
        return people.stream().map(Person::id).collect(Collectors.toSet());
    }

    private static String others(List<Person> people, Set<Person.Id> whole) {
        return people.stream()
                .filter(person -> !whole.contains(person.id()))
                .map(Person::name)
                .collect(Collectors.joining(", "));
    }

    private static String names(Set<Person.Id> people) {
        return people.stream().map(Person.Id::toString).sorted().collect(Collectors.joining(","));
    }

    /// How somebody can come in: the state of the latest link, and the number of devices signed in.
    public record Standing(Optional<PersonalLink.State> slip, int devices) {}

    /// The clerk who issued a link, the unit and its telephone.
    public record Help(String clerk, String unit, String phone) {}

    /// A person of the unit, how they can come in, and whether one may issue a slip to them.
    public record Row(Person person, Standing standing, boolean issuable) {}

    /// A unit, the units one may go to from here, and the people of this one.
    public record Desk(Unit unit, List<Unit> reach, List<Row> people) {
        /// How many of them one may issue a slip to.
        public long issuable() {
            return people.stream().filter(Row::issuable).count();
        }
    }
}
