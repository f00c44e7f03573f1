package vn.truc.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;

/// Who can come in and how, who did and when, who is locked out. Whoever asks has shown the right on these people.
@Service
@Transactional
public class AccountBook {
    private final AccountRepository accounts;
    private final ExternalIdentityRepository identities;
    private final PersonalLinkRepository links;
    private final OpenSessionRepository sessions;
    private final SignInBook book;
    private final Audit audit;
    private final OfficeClock clock;
    private final Clock wall;

    AccountBook(
            AccountRepository accounts,
            ExternalIdentityRepository identities,
            PersonalLinkRepository links,
            OpenSessionRepository sessions,
            SignInBook book,
            Audit audit,
            OfficeClock clock,
            Clock wall) {
        this.accounts = accounts;
        this.identities = identities;
        this.links = links;
        this.sessions = sessions;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
        this.wall = wall;
    }

    /// How somebody can come in: by a password of this sign-in name, at the provider, by a slip that is still good; on
    /// how many devices they are; when they last came; until when they are locked out.
    public record Entry(
            Optional<String> login,
            boolean provider,
            Optional<PersonalLink.State> slip,
            int devices,
            Optional<SignIn> last,
            Optional<Instant> lockedUntil) {
        /// Whether this person can come in at all, or is in already.
        public boolean open() {
            return login.isPresent() || provider || devices > 0 || slip.equals(Optional.of(PersonalLink.State.OPEN));
        }
    }

    /// How each of these people stands.
    @Transactional(readOnly = true)
    public Map<Person.Id, Entry> of(Collection<Person.Id> people) {
        var now = wall.instant();
        var logins = accounts.logins(people);
        var locked = book.locked(logins.values(), now);
        var linked = identities.linked(people);
        var slips = links.latest(people);
        var devices = sessions.count(people, now.toEpochMilli());
        var last = sessions.last(people);
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        person -> new Entry(
                                Optional.ofNullable(logins.get(person)),
                                linked.contains(person),
                                Optional.ofNullable(slips.get(person)).map(link -> link.at(now)),
                                devices.getOrDefault(person, 0),
                                Optional.ofNullable(last.get(person)),
                                Optional.ofNullable(logins.get(person)).map(locked::get))));
    }

    /// Ends the sessions of a person on every device; says how many. What can be used to come in again stays.
    public int signOut(Actor by, Person.Id person) {
        int ended = sessions.end(List.of(person), "");
        if (ended > 0) {
            write(by, "account.signed-out", person, Map.of("devices", String.valueOf(ended)));
        }
        return ended;
    }

    /// Lets a person who typed a wrong password too often try again at once; says whether there was a lock to open.
    public boolean unlock(Actor by, Person.Id person) {
        boolean unlocked = accounts.find(person)
                .map(account -> book.unlock(account.login()))
                .orElse(false);
        if (unlocked) {
            write(by, "account.unlocked", person, Map.of());
        }
        return unlocked;
    }

    private void write(Actor by, String act, Person.Id person, Map<String, String> details) {
        audit.write(new Audit.Line(clock.newId(), by.author(), act, person.value(), details));
    }
}
