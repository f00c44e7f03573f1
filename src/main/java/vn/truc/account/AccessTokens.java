package vn.truc.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Program;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
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

/// Tokens for programs: made by a person for what they may do themselves, or by an administrator for a machine of a
/// unit; shown once, kept as a hash, revoked at once.
@Service
@Transactional
@EnableConfigurationProperties(ApiSettings.class)
public class AccessTokens {
    /// For how many days a token may be made.
    public static final List<Integer> DAYS = List.of(7, 30, 90, 365);

    private static final int LONGEST_NAME = 80;
    private static final int MOST = 50;
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final AccessTokenRepository repository;
    private final Units units;
    private final People people;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;
    private final Clock wall;
    private final Pace used;
    private final Pace guessed = new Pace(20, 20);

    AccessTokens(
            AccessTokenRepository repository,
            Units units,
            People people,
            Rights rights,
            Audit audit,
            OfficeClock clock,
            Clock wall,
            ApiSettings settings) {
        this.repository = repository;
        this.units = units;
        this.people = people;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.wall = wall;
        this.used = new Pace(settings.perMinute(), settings.atOnce());
    }

    /// Makes a token. The same again does not show the secret a second time.
    public Outcome<Made> make(Actor by, Wanted wanted) {
        wanted.machineOf().ifPresent(unit -> rights.demand(by, Right.ADMINISTER, unit));
        var known = repository.find(wanted.id());
        var reach = wanted.reach().isBlank()
                ? Optional.<Unit>empty()
                : units.findByCode(wanted.reach().strip(), clock.today());
        var wrong = check(by, wanted, reach);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        var token = token(by, wanted, reach.map(Unit::id));
        if (known.isPresent()) {
            return known.get().says(token) && known.get().madeBy().equals(token.madeBy())
                    ? Outcome.done(new Made(known.get(), Optional.empty()))
                    : Outcome.refused("account.token.other-content");
        }
        var bearer = Bearer.fresh();
        if (!repository.insert(token, bearer.hash())) {
            return Outcome.done(new Made(token, Optional.empty()));
        }
        note(by.author(), "account.token-made", token);
        return Outcome.done(new Made(token, Optional.of(bearer)));
    }

    /// The tokens in one's own name, newest first.
    @Transactional(readOnly = true)
    public List<AccessToken> own(Actor by) {
        return repository.of(by.person().id());
    }

    /// The tokens of the machines at a unit and below it, newest first.
    @Transactional(readOnly = true)
    public List<AccessToken> machines(Actor by, Unit.Id unit) {
        rights.demand(by, Right.ADMINISTER, unit);
        return repository.machinesOf(
                units.subtree(unit, clock.today()).stream().map(Unit::id).toList());
    }

    /// Revokes one's own token, or one of a machine that one administers: from this moment on it opens nothing.
    public AccessToken revoke(Actor by, AccessToken.Id id) {
        var token = repository
                .find(id)
                .filter(found -> found.person().filter(by::is).isPresent()
                        || found.machineOf()
                                .filter(unit -> rights.may(by, Right.ADMINISTER, unit))
                                .isPresent())
                .orElseThrow(() -> new NotFound("token"));
        if (repository.revoke(id, wall.instant())) {
            note(by.author(), "account.token-revoked", token);
        }
        return token;
    }

    /// Revokes every token in the name of these people.
    void revokeAll(Set<Person.Id> concerned) {
        repository.revokeAll(concerned, wall.instant());
    }

    /// Who comes with this token from this address.
    public Entry open(Optional<Bearer> bearer, String address) {
        var now = wall.instant();
        var wait = bearer.flatMap(sent -> used.take(HexFormat.of().formatHex(sent.hash()), now));
        if (wait.isPresent()) {
            return new Entry.TooMany(wait.get());
        }
        var program = bearer.flatMap(repository::find)
                .filter(token -> token.open(now))
                .flatMap(token -> program(token, now));
        if (program.isPresent()) {
            return new Entry.Known(program.get());
        }
        // Others behind the same address, whose tokens are good, do not wait for whoever guesses.
        if (guessed.tired(address, now)) {
            return new Entry.TooMany(NOTED);
        }
        guessed.take(address, now);
        return new Entry.Unknown();
    }

    private Optional<Program> program(AccessToken token, Instant now) {
        var person = token.person().isPresent() ? people.find(token.person().get()) : Optional.of(machine(token));
        person.filter(somebody -> token.lastUsed()
                        .filter(last -> last.plus(NOTED).isAfter(now))
                        .isEmpty())
                .ifPresent(somebody -> {
                    if (token.lastUsed().isEmpty()) {
                        note(author(somebody), "account.token-used", token);
                    }
                    repository.used(token.id(), now);
                });
        return person.map(somebody ->
                new Program(token.id().value(), somebody, token.machineOf(), token.rights(), token.reach()));
    }

    /// A machine account is nobody: in the book it stands under the name of its token.
    private static Person machine(AccessToken token) {
        return new Person(new Person.Id(token.id().value()), token.body(), "", token.name());
    }

    private static Author author(Person person) {
        return new Author(person.body().value(), person.id().value(), person.name());
    }

    private FormErrors check(Actor by, Wanted wanted, Optional<Unit> reach) {
        var wrong = FormErrors.none();
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            wrong = wrong.with("name", Message.of("account.token.name.missing", LONGEST_NAME));
        }
        var allowed = wanted.machineOf().isPresent() ? AccessToken.FOR_MACHINES : may(by);
        if (wanted.rights().isEmpty() || !allowed.containsAll(wanted.rights())) {
            wrong = wrong.with("rights", Message.of("account.token.rights.missing"));
        }
        if (!wanted.reach().isBlank() && reach.filter(unit -> reaches(by, unit)).isEmpty()) {
            wrong = wrong.with("reach", Message.of("account.token.reach.unknown"));
        }
        if (!DAYS.contains(wanted.days())) {
            wrong = wrong.with("days", Message.of("account.token.days.wrong"));
        }
        if (!TimeId.acceptable(wanted.id().value(), clock.now())) {
            wrong = wrong.with("", Message.of("account.token.stale"));
        }
        boolean many = repository.of(by.person().id()).stream()
                        .filter(token -> token.open(wall.instant()))
                        .count()
                >= MOST;
        return many && wanted.machineOf().isEmpty() ? wrong.with("", Message.of("account.token.many", MOST)) : wrong;
    }

    private boolean reaches(Actor by, Unit unit) {
        return AccessToken.FOR_PROGRAMS.stream()
                .filter(right -> right != Right.OWN)
                .anyMatch(right -> rights.may(by, right, unit.id()));
    }

    /// What somebody may hand on to a program.
    public Set<Right> may(Actor by) {
        return AccessToken.FOR_PROGRAMS.stream()
                .filter(by::holds)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }

    private AccessToken token(Actor by, Wanted wanted, Optional<Unit.Id> reach) {
        var now = wall.instant();
        return new AccessToken(
                wanted.id(),
                wanted.name().strip(),
                wanted.machineOf().isPresent()
                        ? Optional.empty()
                        : Optional.of(by.person().id()),
                wanted.machineOf(),
                wanted.machineOf()
                        .flatMap(unit -> units.find(unit, clock.today()))
                        .map(Unit::body)
                        .orElse(by.person().body()),
                reach,
                wanted.rights(),
                by.person().id(),
                now,
                now.plus(Duration.ofDays(wanted.days())),
                Optional.empty(),
                Optional.empty());
    }

    private void note(Author by, String act, AccessToken token) {
        audit.write(new Audit.Line(
                clock.newId(),
                by,
                act,
                token.id().value(),
                Map.of(
                        "rights",
                        token.inOrder().stream().map(Enum::name).collect(Collectors.joining(",")),
                        "until",
                        token.expires().toString())));
    }

    /// What is asked for: the reach is the code of a unit, or blank for as far as the maker's own.
    public record Wanted(
            AccessToken.Id id, String name, Optional<Unit.Id> machineOf, Set<Right> rights, String reach, int days) {}

    /// A token that was made, with its secret the first time only.
    public record Made(AccessToken token, Optional<Bearer> bearer) {}

    /// What becomes of a request that comes with a token.
    public sealed interface Entry {
        /// It is known.
        record Known(Program program) implements Entry {}

        /// It opens nothing: never made, expired or revoked.
        record Unknown() implements Entry {}

        /// Too many requests, or too many wrong tokens from one address.
        record TooMany(Duration pause) implements Entry {}
    }
}
