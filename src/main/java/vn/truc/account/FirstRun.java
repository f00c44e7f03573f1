package vn.truc.account;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// The founding of an installation: as long as nobody can sign in, whoever reads the terminal makes the body and its
/// first administrator.
@Service
@Transactional
@EnableConfigurationProperties(AccountSettings.class)
public class FirstRun {
    private static final int TRIES = 10;
    private static final Duration CODE_LIFE = Duration.ofDays(1);

    private final FirstRunRepository repository;
    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Units units;
    private final People people;
    private final Audit audit;
    private final OfficeClock clock;
    private final Clock wall;
    private final AtomicBoolean over;

    FirstRun(
            FirstRunRepository repository,
            AccountRepository accounts,
            Passwords passwords,
            Units units,
            People people,
            Audit audit,
            OfficeClock clock,
            Clock wall,
            AccountSettings settings,
            Environment environment) {
        this.repository = repository;
        this.accounts = accounts;
        this.passwords = passwords;
        this.units = units;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.wall = wall;
        this.over =
                new AtomicBoolean(!settings.firstRun() || environment.acceptsProfiles(Profiles.of("demo", "replay")));
    }

    /// Whether the installation still waits to be founded; once founded, it never does again, and nobody is asked.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean open() {
        if (!over.get() && accounts.any()) {
            over.set(true);
        }
        return !over.get();
    }

    /// Makes the code that is printed in the terminal, and only there; it holds for a day and ten tries.
    String newCode() {
        var random = new byte[16];
        new SecureRandom().nextBytes(random);
        var code = Token.ofRandom(random).text().substring(2, 14);
        repository.keepCode(new Token(code).hash(), wall.instant());
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /// Makes the body and its first administrator; the same sent again changes nothing, afterwards it is not there.
    public Outcome<Person.Id> found(Founding founding) {
        repository.lock();
        var body = new Unit.Id(founding.id());
        var today = clock.today();
        if (accounts.any() || !open()) {
            return people.workingAt(body, today).stream()
                    .findFirst()
                    .map(Person::id)
                    .map(Outcome::done)
                    .orElseThrow(() -> new NotFound("first run"));
        }
        var errors = founding.errors();
        if (!errors.isEmpty()) {
            return Outcome.refused(errors);
        }
        if (!proven(founding.proof())) {
            return Outcome.refused(FormErrors.at("proof", Message.of("account.first-run.proof.wrong", TRIES)));
        }
        return Outcome.done(make(founding, body, today));
    }

    private boolean proven(String proof) {
        var folded = proof.toLowerCase(Locale.ROOT).replaceAll("[-\\s]", "");
        var hash = new Token(folded).hash();
        return repository.tryCodes(wall.instant().minus(CODE_LIFE), TRIES).stream()
                .anyMatch(code -> MessageDigest.isEqual(code, hash));
    }

    private Person.Id make(Founding founding, Unit.Id body, LocalDate today) {
        units.open(new Units.Opening(
                body,
                Optional.empty(),
                founding.code().strip(),
                founding.name().strip(),
                founding.shortName().strip(),
                founding.code().strip(),
                true,
                founding.phone().strip(),
                today));
        var person = new Person(
                new Person.Id(clock.newId()),
                body,
                founding.staffNumber().strip(),
                founding.administrator().strip());
        people.engage(person, today);
        people.appoint(new Post(
                new Post.Id(clock.newId()),
                person.id(),
                body,
                Post.Kind.ADMINISTRATOR,
                "Quản trị hệ thống",
                Set.of(),
                today,
                null));
        var login = Login.of(founding.login()).orElseThrow();
        accounts.keep(
                new AccountRepository.Account(person.id(), login.text(), passwords.hash(founding.password())),
                wall.instant());
        repository.forgetCodes();
        var author = new Author(body.value(), person.id().value(), person.name());
        audit.write(new Audit.Line(clock.newId(), author, "account.founded", body.value(), Map.of()));
        return person.id();
    }
}
