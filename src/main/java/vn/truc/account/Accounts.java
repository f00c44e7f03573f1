package vn.truc.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// Accounts with a password.
@Service
@Transactional
public class Accounts {
    private final AccountRepository repository;
    private final SignInBook book;
    private final Passwords passwords;
    private final Rights rights;
    private final Units units;
    private final Audit audit;
    private final OfficeClock clock;
    private final Clock wall;
    private final ApplicationEventPublisher events;

    Accounts(
            AccountRepository repository,
            SignInBook book,
            Passwords passwords,
            Rights rights,
            Units units,
            Audit audit,
            OfficeClock clock,
            Clock wall,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.book = book;
        this.passwords = passwords;
        this.rights = rights;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
        this.wall = wall;
        this.events = events;
    }

    /// Whether anybody can sign in with a password yet.
    @Transactional(readOnly = true)
    public boolean any() {
        return repository.any();
    }

    /// The name under which a person signs in; empty for somebody without a password.
    @Transactional(readOnly = true)
    public Optional<Login> loginOf(Person.Id person) {
        return repository.find(person).map(account -> new Login(account.login()));
    }

    /// The name that somebody without a password is proposed: staff number@code of the body.
    @Transactional(readOnly = true)
    public String proposedLogin(Actor who) {
        var body = units.find(who.person().body(), clock.today());
        return who.person().staffNumber() + "@" + body.map(Unit::code).orElse("");
    }

    /// Whoever has this name and password and still holds a post. A refusal says the same, after the same work, whether
    /// the name exists or not. No connection is held while the password is compared.
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome<Person.Id> signIn(String login, Secret password, String address) {
        if (!passwords.enter()) {
            return Outcome.refused("account.busy");
        }
        try {
            return compare(Login.fold(login), password, address, wall.instant());
        } finally {
            passwords.leave();
        }
    }

    private Outcome<Person.Id> compare(String login, Secret password, String address, Instant now) {
        var locked = book.begin(login, address, now);
        if (locked.isPresent()) {
            return Outcome.refused("account.locked", minutes(now, locked.get()));
        }
        var account = repository.find(login);
        var fits = passwords.fits(password, account.map(AccountRepository.Account::hash));
        var actor = account.filter(found -> fits).flatMap(found -> rights.actor(found.person()));
        if (actor.isEmpty()) {
            book.failed(address, now);
            return Outcome.refused("account.wrong");
        }
        book.succeeded(login, actor.get());
        return Outcome.done(actor.get().person().id());
    }

    private static long minutes(Instant now, Instant until) {
        return Duration.between(now, until).toMinutes() + 1;
    }

    /// Gives oneself a new password; the old one is asked for unless there is none or a personal link was just used.
    /// Whoever guesses the old one here is counted as at the sign-in.
    public Outcome<Login> changePassword(Actor by, PasswordChange change) {
        var own = repository.find(by.person().id());
        var login = own.map(AccountRepository.Account::login)
                .or(() -> Login.of(change.login()).map(Login::text));
        if (login.isEmpty()) {
            return Outcome.refused(FormErrors.at("login", Message.of("account.login.form")));
        }
        var now = wall.instant();
        var asked = own.isPresent() && !change.byLink();
        var locked = asked ? book.begin(login.get(), change.address(), now) : Optional.<Instant>empty();
        if (locked.isPresent()) {
            return Outcome.refused("account.locked", minutes(now, locked.get()));
        }
        var hash = own.map(AccountRepository.Account::hash);
        var sentBefore = own.isPresent() && passwords.fits(change.fresh(), hash);
        var proved = sentBefore || !asked || passwords.fits(change.old(), hash);
        if (asked && proved) {
            book.proved(login.get());
        } else if (asked) {
            book.failed(change.address(), now);
        }
        if (sentBefore) {
            return Outcome.done(new Login(login.get()));
        }
        var wrong = check(change, login.get(), proved);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        var kept = new AccountRepository.Account(by.person().id(), login.get(), passwords.hash(change.fresh()));
        if (!repository.keep(kept, now)) {
            return Outcome.refused(FormErrors.at("login", Message.of("account.login.taken")));
        }
        audit.write(new Audit.Line(
                clock.newId(), by.author(), "account.password", by.person().id().value(), Map.of()));
        events.publishEvent(new PasswordChanged(by.person().id(), clock.now()));
        return Outcome.done(new Login(login.get()));
    }

    private static FormErrors check(PasswordChange change, String login, boolean proved) {
        var wrong = FormErrors.none();
        if (!proved) {
            wrong = wrong.with("old", Message.of("account.password.old.wrong"));
        }
        var weakness = change.fresh().weakness(login);
        if (weakness.isPresent()) {
            wrong = wrong.with("fresh", weakness.get());
        }
        if (!change.fresh().equals(change.again())) {
            wrong = wrong.with("again", Message.of("account.password.again.differs"));
        }
        return wrong;
    }

    /// Forgets failures that lock nobody any more.
    public int tidy(Instant now) {
        return book.tidy(now);
    }

    /// A new password: the sign-in name counts when there is none yet, the old password unless a personal link was just
    /// used; the address from which it is sent.
    public record PasswordChange(
            String login, Secret old, Secret fresh, Secret again, boolean byLink, String address) {}
}
