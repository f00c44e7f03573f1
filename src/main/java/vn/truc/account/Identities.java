package vn.truc.account;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// Who somebody is at the provider of sign-in: found by what was linked before, else by a verified claim, else refused.
@Service
@Transactional
public class Identities {
    private static final int LONGEST = 255;

    private final ExternalIdentityRepository repository;
    private final AccountRepository accounts;
    private final OidcSettings settings;
    private final People people;
    private final Units units;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;
    private final Clock wall;

    Identities(
            ExternalIdentityRepository repository,
            AccountRepository accounts,
            OidcSettings settings,
            People people,
            Units units,
            Rights rights,
            Audit audit,
            OfficeClock clock,
            Clock wall) {
        this.repository = repository;
        this.accounts = accounts;
        this.settings = settings;
        this.people = people;
        this.units = units;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
        this.wall = wall;
    }

    /// Whoever these claims are about, who still holds a post; the first time by a claim, from then on by the subject.
    Outcome<Person.Id> signIn(OidcSettings.Provider provider, JWTClaimsSet claims) {
        var issuer = provider.issuer().toString();
        var linked = repository.find(issuer, claims.getSubject());
        var person = linked.map(ExternalIdentity::person)
                .or(() -> claimed(provider, claims).filter(claimed -> unlinked(claimed, issuer)));
        if (person.isEmpty()) {
            return Outcome.refused("account.oidc.unknown");
        }
        var actor = person.flatMap(rights::actor);
        if (actor.isEmpty()) {
            return Outcome.refused("account.oidc.gone");
        }
        // A claim links staff; whoever administers by now needs somebody else's word, however old the link is.
        if (actor.get().holds(Right.ADMINISTER)
                && linked.filter(identity -> !identity.byClaim()).isEmpty()) {
            return Outcome.refused("account.oidc.administrator");
        }
        if (linked.isEmpty()) {
            link(actor.get(), issuer, claims.getSubject(), person.get());
        }
        note(actor.get(), "account.signed-in", person.get());
        return Outcome.done(person.get());
    }

    /// Whoever has a subject there already is known by that alone: an address may be given to somebody else later.
    private boolean unlinked(Person.Id person, String issuer) {
        return repository.of(person).stream()
                .noneMatch(identity -> identity.issuer().equals(issuer));
    }

    private Optional<Person.Id> claimed(OidcSettings.Provider provider, JWTClaimsSet claims) {
        var value = claims.getClaim(provider.claim()) instanceof String text ? text.strip() : "";
        boolean unverified =
                provider.claim().equals("email") && !Boolean.TRUE.equals(claims.getClaim("email_verified"));
        if (value.isEmpty() || unverified) {
            return Optional.empty();
        }
        return switch (provider.match()) {
            case LOGIN -> accounts.find(Login.fold(value)).map(AccountRepository.Account::person);
            case STAFF_NUMBER ->
                units.findByCode(provider.body(), clock.today())
                        .map(Unit::id)
                        .flatMap(body -> people.findByStaffNumber(body, value))
                        .map(Person::id);
            case LINKED -> Optional.empty();
        };
    }

    /// What a person is at providers, for whoever administers all of the person's units.
    @Transactional(readOnly = true)
    public Sheet sheet(Actor by, Person.Id person) {
        rights.demandWhole(by, Right.ADMINISTER, person);
        return new Sheet(
                people.find(person).orElseThrow(() -> new NotFound("person")),
                repository.of(person),
                settings.provider().map(provider -> provider.issuer().toString()));
    }

    /// Links a person with a subject at the provider that is set, or confirms what only a claim linked; the same again
    /// changes nothing. Nobody links themselves.
    public Outcome<ExternalIdentity> link(Actor by, Person.Id person, String subject) {
        rights.demandWhole(by, Right.ADMINISTER, person);
        var provider = settings.provider();
        if (provider.isEmpty()) {
            return Outcome.refused("account.oidc.not-set");
        }
        var typed = subject.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Outcome.refused(FormErrors.at("subject", Message.of("account.oidc.subject.missing")));
        }
        if (by.person().id().equals(person)) {
            return Outcome.refused(FormErrors.at("subject", Message.of("account.oidc.administrator")));
        }
        var issuer = provider.get().issuer().toString();
        link(by, issuer, typed, person);
        var kept = repository.find(issuer, typed).orElseThrow();
        return kept.person().equals(person)
                ? Outcome.done(kept)
                : Outcome.refused(FormErrors.at("subject", Message.of("account.oidc.subject.taken")));
    }

    /// Takes every link of a person away; says how many.
    public int unlink(Actor by, Person.Id person) {
        rights.demandWhole(by, Right.ADMINISTER, person);
        int gone = repository.unlink(person);
        note(by, "account.identity-unlinked", person);
        return gone;
    }

    private void link(Actor by, String issuer, String subject, Person.Id person) {
        var identity = new ExternalIdentity(
                issuer, subject, person, wall.instant(), by.person().id());
        if (repository.link(identity)) {
            note(by, "account.identity-linked", person);
        }
    }

    private void note(Actor by, String act, Person.Id person) {
        audit.write(new Audit.Line(clock.newId(), by.author(), act, person.value(), Map.of("by", "oidc")));
    }

    /// A person with what they are at providers, and the provider that is set.
    public record Sheet(Person person, List<ExternalIdentity> identities, Optional<String> issuer) {}
}
