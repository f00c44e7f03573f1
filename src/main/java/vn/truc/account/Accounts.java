package vn.truc.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Rights;
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
    private final PasswordBook passwordBook;
    private final OfficeClock clock;
    private final Clock wall;

    Accounts(
            AccountRepository repository,
            SignInBook book,
            Passwords passwords,
            Rights rights,
            Units units,
            PasswordBook passwordBook,
            OfficeClock clock,
            Clock wall) {
        this.repository = repository;
        this.book = book;
        this.passwords = passwords;
        this.rights = rights;
        this.units = units;
        this.passwordBook = passwordBook;
        this.clock = clock;
        this.wall = wall;
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

    /// Which of these people have no way in that was ever used: no password, no link that was opened, no provider.
    @Transactional(readOnly = true)
    public Set<Person.Id> neverSignedIn(Collection<Person.Id> people) {
        return repository.neverSignedIn(people);
    }

    /// The name that somebody without a password is proposed: staff number@code of the body.
    @Transactional(readOnly = true)
    public String proposedLogin(Actor who) {
        var body = units.find(who.person().body(), clock.today());
        return Login.proposed(who.person().staffNumber(), body.map(Unit::code).orElse(""));
    }

    /// Whoever has this name and password and still holds a post. A refusal says the same, after the same work,
    /// whether the name exists or not. No connection is held while the password is compared.
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
            return Outcome.refused(locked(locked.get(), now));
        }
        var account = repository.find(login);
        var fits = passwords.fits(password, account.map(AccountRepository.Account::hash));
        var actor = account.filter(found -> fits).flatMap(found -> rights.actor(found.person()));
        if (actor.isEmpty()) {
            book.failed(address, now);
            return Outcome.refused("account.wrong", Failures.OF_ACCOUNT, Failures.LOCK.toMinutes());
        }
        book.succeeded(login, actor.get());
        return Outcome.done(actor.get().person().id());
    }

    /// Gives oneself a new password; the old one is asked for unless there is none or a personal link was just
    /// used, and a wrong one counts as a failure to sign in. No connection is held while passwords are
    /// compared.
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome<Login> changePassword(Actor by, PasswordChange change) {
        if (!passwords.enter()) {
            return Outcome.refused("account.busy");
        }
        try {
            return change(by, change, wall.instant());
        } finally {
            passwords.leave();
        }
    }

    private Outcome<Login> change(Actor by, PasswordChange change, Instant now) {
        var own = repository.find(by.person().id());
        var login = own.map(account -> new Login(account.login())).or(() -> Login.of(change.login()));
        if (login.isEmpty()) {
            return Outcome.refused(FormErrors.at("login", Message.of("account.login.form")));
        }
        var wrong = check(change, login.get().text());
        if (own.isPresent() && !change.byLink()) {
            var locked = book.begin(login.get().text(), change.address(), now);
            if (locked.isPresent()) {
                return Outcome.refused(locked(locked.get(), now));
            }
            var hash = own.map(AccountRepository.Account::hash);
            if (wrong.isEmpty() && passwords.fits(change.fresh(), hash)) {
                book.proved(login.get().text());
                return Outcome.done(login.get());
            }
            if (!passwords.fits(change.old(), hash)) {
                book.failed(change.address(), now);
                return Outcome.refused(FormErrors.at("old", Message.of("account.password.old.wrong"))
                        .and(wrong));
            }
            book.proved(login.get().text());
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        return passwordBook.keep(by, login.get(), passwords.hash(change.fresh()))
                ? Outcome.done(login.get())
                : Outcome.refused(FormErrors.at("login", Message.of("account.login.taken")));
    }

    private static FormErrors locked(Instant until, Instant now) {
        return FormErrors.of(
                Message.of("account.locked", Duration.between(now, until).toMinutes() + 1));
    }

    private static FormErrors check(PasswordChange change, String login) {
        var wrong = FormErrors.none();
        var weakness = change.fresh().weakness(login);
        if (weakness.isPresent()) {
            wrong = wrong.with("fresh", weakness.get());
        }
        return change.fresh().equals(change.again())
                ? wrong
                : wrong.with("again", Message.of("account.password.again.differs"));
    }

    /// Forgets failures that lock nobody any more.
    public int tidy(Instant now) {
        return book.tidy(now);
    }

    /// A new password: the sign-in name counts when there is none yet, the old password unless a personal link
    /// was just used; the address from which it is sent.
    public record PasswordChange(
            String login, Secret old, Secret fresh, Secret again, boolean byLink, String address) {}
}
