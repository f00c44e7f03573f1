package vn.truc.gate;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.gate.GateHouse.House;
import vn.truc.health.Answers;
import vn.truc.health.Status;
import vn.truc.health.VisitorDeclarations;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Telephone;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;
import vn.truc.vault.Vault;

/// Visitors who write themselves in on their own phone: at the poster they declare, then they hold a pass that says
/// how far it has come. Nobody has signed in here; what is written is written as a part of Trực.
@Component
public class Guests {
    /// No poster takes more in a day: whoever fills a list by a program stops here.
    static final int MOST_A_DAY = 1000;

    static final String PART = "gate.poster";
    private static final int TOKEN_BYTES = 16;
    private static final String OWN = "gate.visit-token";
    private static final String INVITATION = "gate.visit-invitation";

    private final VisitorRepository repository;
    private final VisitorContactRepository contacts;
    private final VisitRepository visits;
    private final VisitorArrivals arrivals;
    private final Opinions opinions;
    private final VisitorDeclarations declarations;
    private final GateHouse houses;
    private final Passes passes;
    private final Units units;
    private final Rights rights;
    private final Vault vault;
    private final Audit audit;
    private final Acting acting;
    private final OfficeClock clock;

    Guests(
            VisitorRepository repository,
            VisitorContactRepository contacts,
            VisitRepository visits,
            VisitorArrivals arrivals,
            Opinions opinions,
            VisitorDeclarations declarations,
            GateHouse houses,
            Passes passes,
            Units units,
            Rights rights,
            Vault vault,
            Audit audit,
            Acting acting,
            OfficeClock clock) {
        this.repository = repository;
        this.contacts = contacts;
        this.visits = visits;
        this.arrivals = arrivals;
        this.opinions = opinions;
        this.declarations = declarations;
        this.houses = houses;
        this.passes = passes;
        this.units = units;
        this.rights = rights;
        this.vault = vault;
        this.audit = audit;
        this.acting = acting;
        this.clock = clock;
    }

    /// The house at a poster, and the units that can be visited there.
    public Lobby lobby(Poster poster) {
        return acting.as(PART, () -> {
            var house = house(poster.place());
            return new Lobby(house.gate(), house.site(), hosts(house));
        });
    }

    /// A visitor declares at a poster. Refused: what is missing, or too many already; the same again changes nothing.
    public Outcome<Visitor> come(Poster poster, Visitor visitor, String phone, Answers answers, boolean agreed) {
        return acting.as(PART, () -> write(poster, visitor, phone, answers, agreed));
    }

    private Outcome<Visitor> write(Poster poster, Visitor visitor, String phone, Answers answers, boolean agreed) {
        var house = house(poster.place());
        var wrong = ExpectedVisitors.check(visitor, phone).and(declarations.against(answers, agreed));
        var host = hosts(house).stream()
                .filter(unit -> unit.id().equals(visitor.unit()))
                .findFirst();
        if (host.isEmpty()) {
            wrong = wrong.with("hostUnit", Message.of("gate.error.host"));
        }
        if (!TimeId.acceptable(visitor.id().value(), clock.now())) {
            wrong = wrong.with("", Message.of("gate.error.stale"));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        var known = repository.find(visitor.id());
        if (known.isPresent() && !known.get().sameAs(visitor)) {
            return Outcome.refused("gate.error.used");
        }
        var before = known.or(() -> repository.cameAs(visitor.id().value()));
        if (before.isPresent()) {
            return again(before.get(), answers, agreed);
        }
        if (repository.writtenAt(poster.place(), clock.today()) >= MOST_A_DAY) {
            return Outcome.refused("gate.error.poster-full");
        }
        var announced = announcement(house, visitor, phone);
        if (announced.isEmpty()) {
            var by = new Person.Id(visitor.id().value());
            repository.add(host.orElseThrow().body(), visitor, phone, by, clock.now());
        } else if (!phone.isBlank()
                && contacts.phones(List.of(announced.get().id().value())).isEmpty()) {
            contacts.keep(announced.get(), phone);
        }
        return Outcome.done(came(poster, announced.orElse(visitor), visitor.id().value(), answers));
    }

    /// The same form once more: with the same answers nothing changes; with others, as by somebody who never saw what
    /// came of the first, they are a correction.
    private Outcome<Visitor> again(Visitor visitor, Answers answers, boolean agreed) {
        var versions = declarations.of(visitor.id().value());
        if (versions.isEmpty()
                || versions.stream().anyMatch(version -> version.answers().equals(answers))) {
            return Outcome.done(visitor);
        }
        var correction = new VisitorDeclarations.Correction(
                clock.newId(), versions.getFirst().id(), answers, agreed);
        var author = new Author(repository.bodyOf(visitor.id()).orElseThrow().value(), null, PART);
        return declarations.correct(visitor.id().value(), correction, author).map(_ -> visitor);
    }

    private Visitor came(Poster poster, Visitor visitor, UUID as, Answers answers) {
        var body = repository.bodyOf(visitor.id()).orElseThrow();
        repository.cameBy(visitor.id(), as, poster.place());
        declarations.declare(visitor.id().value(), visitor.unit(), answers);
        audit.write(new Audit.Line(
                clock.newId(),
                new Author(body.value(), null, PART),
                "gate.visitor-came",
                visitor.id().value(),
                Map.of("gate", poster.place().toString())));
        tell(visitor, body);
        return visitor;
    }

    /// The announcement of whoever writes themselves in, where there is no doubt: the telephone number that the host
    /// gave, or, where the host gave none, the name and the unit. Of whoever is left in doubt the guard chooses.
    private Optional<Visitor> announcement(House house, Visitor visitor, String phone) {
        var named = repository.announced(house.bodies(), clock.today(), visitor.name());
        var ids = named.stream().map(each -> each.id().value()).toList();
        var declared = declarations.standing(ids, clock.today()).keySet();
        var phones = contacts.phones(ids);
        var sure = named.stream()
                .filter(each -> !declared.contains(each.id().value()))
                // Whoever comes from abroad may need the opinion of a higher post.
                .filter(each -> each.abroad() || !visitor.abroad())
                .filter(each -> Optional.ofNullable(phones.get(each.id().value()))
                        .map(known -> Telephone.plain(known).equals(Telephone.plain(phone)))
                        .orElseGet(() -> each.unit().equals(visitor.unit())))
                .toList();
        return sure.size() == 1 ? Optional.of(sure.getFirst()) : Optional.empty();
    }

    private void tell(Visitor visitor, Unit.Id body) {
        if (!opinions.askAtGate(visitor, clock.now()) && visitor.leadersGuest()) {
            opinions.tell(visitor, rights.nearest(Right.ANNOUNCE_VISITORS, body), VisitorWaits.Moment.AT_GATE);
        }
    }

    /// The address part by which a visitor finds the own visit again, and nobody else does.
    public String token(Visitor.Id visitor) {
        return visitor + "." + mark(visitor, OWN);
    }

    /// How far a visit has come, for the visitor, and for whoever was handed the address of an invitation.
    public Standing standing(String token) {
        var own = read(token, OWN);
        var id = own.or(() -> read(token, INVITATION)).orElseThrow(() -> new NotFound("visit"));
        return acting.as(
                PART, () -> standing(repository.find(id).orElseThrow(() -> new NotFound("visit")), own.isPresent()));
    }

    /// Whose visit an address is about; an invitation, which the host has seen too, opens nothing of what was declared.
    public Visitor.Id visitor(String token) {
        return read(token, OWN).orElseThrow(() -> new NotFound("visit"));
    }

    /// What the host hands to a visitor who was announced: the pass, and the address that says how far the visit has
    /// come.
    public Invitation invitation(Actor by, Visitor.Id id) {
        return acting.as(PART, () -> {
            var visitor = repository.find(id).orElseThrow(() -> new NotFound("visit"));
            rights.demand(by, Right.ANNOUNCE_VISITORS, visitor.unit());
            var token = visitor.id() + "." + mark(visitor.id(), INVITATION);
            return new Invitation(token, standing(visitor, false));
        });
    }

    /// Whether visitors of this body come through a gate at all.
    public boolean hasGate(Unit.Id body) {
        return !houses.gates(body).isEmpty();
    }

    private Standing standing(Visitor visitor, boolean own) {
        var house = behind(visitor);
        var unit = units.find(visitor.unit(), clock.today());
        var status = declarations
                .standing(Set.of(visitor.id().value()), clock.today())
                .get(visitor.id().value());
        // Before its day a visit is judged as on the morning of that day.
        var morning = visitor.expected().atStartOfDay(Words.OFFICE_ZONE).toInstant();
        var ready = arrivals.judged(house, visitor, morning.isAfter(clock.now()) ? morning : clock.now(), false);
        var verdict = ready.line().visit().verdict();
        return new Standing(
                visitor,
                unit,
                Optional.ofNullable(
                        units.counters(Set.of(visitor.unit()), clock.today()).get(visitor.unit())),
                house.site(),
                verdict,
                passes.of(visitor, status == Status.CLEARED),
                status != null,
                own,
                !visits.present(house.site().id(), Set.of(visitor.id().value())).isEmpty(),
                clock.now());
    }

    /// The house where a visitor came by the poster, else one where the body is.
    private House behind(Visitor visitor) {
        return repository
                .placeOf(visitor.id())
                .or(() -> houses.gates(repository.bodyOf(visitor.id()).orElseThrow()).stream()
                        .findFirst())
                .map(this::house)
                .orElseThrow(() -> new NotFound("visit"));
    }

    private House house(Place.Id gate) {
        return houses.find(gate).orElseThrow(() -> new NotFound("gate"));
    }

    private List<Unit> hosts(House house) {
        return house.occupants().stream()
                .flatMap(occupant -> units.subtree(occupant.body(), clock.today()).stream()
                        .filter(unit -> unit.body().equals(occupant.body())))
                .toList();
    }

    private Optional<Visitor.Id> read(String token, String purpose) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            var id = new Visitor.Id(UUID.fromString(token.substring(0, dot)));
            return mark(id, purpose).equals(token.substring(dot + 1)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private String mark(Visitor.Id visitor, String purpose) {
        var drawn = vault.fingerprint(visitor.toString(), purpose);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(drawn, drawn.length - TOKEN_BYTES, drawn.length));
    }

    /// A gate with the units that can be visited behind it.
    public record Lobby(Place gate, Place site, List<Unit> hosts) {}

    /// What a host hands to a visitor: the last part of the address, and how far the visit has come.
    public record Invitation(String token, Standing standing) {}

    /// A visit as its visitor sees it: what the gate would say, the online counter of the unit, and the pass to show
    /// there; `own`: whether the address
    /// is the visitor's own, which opens what was declared; `inside`: whether the visitor is in the house.
    public record Standing(
            Visitor visitor,
            Optional<Unit> unit,
            Optional<String> counter,
            Place site,
            Verdict verdict,
            String pass,
            boolean declared,
            boolean own,
            boolean inside,
            Instant at) {
        /// After how many minutes without an answer others are asked for their opinion.
        public long patience() {
            return Opinions.PATIENCE.toMinutes();
        }
    }
}
