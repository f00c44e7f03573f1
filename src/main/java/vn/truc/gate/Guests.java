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
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.vault.Vault;

/// Visitors who write themselves in on their own phone: at the poster they declare, then they hold a pass that says
/// how far it has come. Nobody has signed in here; what is written is written as a part of Trực.
@Component
public class Guests {
    /// No poster takes more in a day: whoever fills a list by a program stops here.
    static final int MOST_A_DAY = 1000;

    static final String PART = "gate.poster";
    private static final int TOKEN_BYTES = 16;

    private final VisitorRepository repository;
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
        if (known.isPresent()) {
            return known.filter(visitor::sameAs).map(Outcome::done).orElseGet(() -> Outcome.refused("gate.error.used"));
        }
        if (repository.writtenAt(poster.place(), clock.today()) >= MOST_A_DAY) {
            return Outcome.refused("gate.error.poster-full");
        }
        var body = host.orElseThrow().body();
        repository.add(body, visitor, phone, new Person.Id(visitor.id().value()), clock.now());
        repository.cameBy(visitor.id(), poster.place());
        declarations.declare(visitor.id().value(), visitor.unit(), answers);
        audit.write(new Audit.Line(
                clock.newId(),
                new Author(body.value(), null, PART),
                "gate.visitor-came",
                visitor.id().value(),
                Map.of("gate", poster.place().toString())));
        tell(visitor, body);
        return Outcome.done(visitor);
    }

    private void tell(Visitor visitor, Unit.Id body) {
        if (!opinions.askAtGate(visitor, clock.now()) && visitor.leadersGuest()) {
            opinions.tell(visitor, rights.nearest(Right.ANNOUNCE_VISITORS, body), VisitorWaits.Moment.AT_GATE);
        }
    }

    /// The address part by which a visitor finds the own visit again, and nobody else does.
    public String token(Visitor.Id visitor) {
        return visitor + "." + mark(visitor);
    }

    /// How far a visit has come.
    public Standing standing(String token) {
        var id = visitor(token);
        return acting.as(PART, () -> standing(repository.find(id).orElseThrow(() -> new NotFound("visit"))));
    }

    /// Whose visit an address is about.
    Visitor.Id visitor(String token) {
        return read(token).orElseThrow(() -> new NotFound("visit"));
    }

    private Standing standing(Visitor visitor) {
        var place = repository.placeOf(visitor.id()).orElseThrow(() -> new NotFound("visit"));
        var house = house(place);
        var unit = units.find(visitor.unit(), clock.today());
        var status = declarations
                .standing(Set.of(visitor.id().value()), clock.today())
                .get(visitor.id().value());
        var ready = arrivals.judged(house, visitor, clock.now());
        var verdict = ready.line().visit().verdict();
        return new Standing(
                visitor,
                unit,
                house.gate(),
                verdict,
                passes.of(visitor, status == Status.CLEARED),
                status != null,
                clock.now());
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

    private Optional<Visitor.Id> read(String token) {
        int dot = token.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            var id = new Visitor.Id(UUID.fromString(token.substring(0, dot)));
            return mark(id).equals(token.substring(dot + 1)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private String mark(Visitor.Id visitor) {
        var drawn = vault.fingerprint(visitor.toString(), "gate.visit-token");
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(drawn, drawn.length - TOKEN_BYTES, drawn.length));
    }

    /// A gate with the units that can be visited behind it.
    public record Lobby(Place gate, Place site, List<Unit> hosts) {}

    /// A visit as its visitor sees it: what the gate would say now, and the pass to show there.
    public record Standing(
            Visitor visitor,
            Optional<Unit> unit,
            Place gate,
            Verdict verdict,
            String pass,
            boolean declared,
            Instant at) {
        /// After how many minutes without an answer others are asked for their opinion.
        public long patience() {
            return Opinions.PATIENCE.toMinutes();
        }
    }
}
