package vn.truc.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.access.Waiting;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.health.Clearances;
import vn.truc.measure.Approvals;
import vn.truc.measure.Approver;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Telephone;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// Visitors: announced by the unit they come to, approved by whom the rules name, or written in by the guard.
@Service
@Transactional
public class ExpectedVisitors {
    private static final int LONGEST = 200;

    private final VisitorRepository repository;
    private final GateHouse houses;
    private final GateBook book;
    private final VisitorArrivals arrivals;
    private final Opinions opinions;
    private final Approvals approvals;
    private final Clearances clearances;
    private final Units units;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    ExpectedVisitors(
            VisitorRepository repository,
            GateHouse houses,
            GateBook book,
            VisitorArrivals arrivals,
            Opinions opinions,
            Approvals approvals,
            Clearances clearances,
            Units units,
            Rights rights,
            Audit audit,
            OfficeClock clock) {
        this.repository = repository;
        this.houses = houses;
        this.book = book;
        this.arrivals = arrivals;
        this.opinions = opinions;
        this.approvals = approvals;
        this.clearances = clearances;
        this.units = units;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// The visitors announced to a unit and those below it from today on.
    @Transactional(readOnly = true)
    public List<Visitor> at(Actor by, Unit.Id unit) {
        if (!rights.may(by, Right.ANNOUNCE_VISITORS, unit) && !rights.may(by, Right.ORDER_ADMISSION, unit)) {
            throw new NotAllowed(Right.ANNOUNCE_VISITORS + " on unit " + unit);
        }
        return repository.expected(unit, clock.today());
    }

    /// What counts the visitors who wait at a gate for an opinion that somebody may give; empty where they may give
    /// none.
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Waiting.Count> waitingCount(Actor by) {
        var roots = by.roots(Right.ORDER_ADMISSION);
        return roots.isEmpty() ? Optional.empty() : Optional.of(VisitorRepository.waitingCount(roots, clock.today()));
    }

    /// Announces a visitor; the same again changes nothing.
    public Outcome<Visitor> announce(Actor by, Visitor visitor, String phone) {
        return announce(by, visitor, phone, Company.none());
    }

    /// Announces a group, or visitors who come again and again; all or nobody.
    public Outcome<Visitor> announce(Actor by, Visitor visitor, String phone, Company company) {
        rights.demand(by, Right.ANNOUNCE_VISITORS, visitor.unit());
        var all = company.of(visitor);
        var wrong = check(visitor, phone);
        if (visitor.expected().isBefore(clock.today())) {
            wrong = wrong.with("expected", Message.of("gate.error.expected"));
        }
        if (all.size() > Company.MOST) {
            wrong = wrong.with("others", Message.of("gate.error.company", Company.MOST));
        } else if (all.stream()
                .anyMatch(each ->
                        !check(each, phone).isEmpty() && check(visitor, phone).isEmpty())) {
            wrong = wrong.with("others", Message.of("gate.error.name"));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        var known = repository.of(all.stream().map(each -> each.id().value()).toList());
        if (all.stream()
                .anyMatch(each -> known.containsKey(each.id().value())
                        && !known.get(each.id().value()).sameAs(each))) {
            return Outcome.refused("gate.error.used");
        }
        var first = keep(by, visitor, phone);
        if (first instanceof Outcome.Done<Visitor>) {
            all.stream().skip(1).forEach(each -> keep(by, each, ""));
            if (all.size() > 1) {
                repository.together(visitor.id(), all.stream().map(Visitor::id).toList());
            }
            opinions.askAhead(all);
            all.forEach(book::officeTold);
        }
        return first;
    }

    /// The level at which somebody approves visits of a unit: as its head, as leader in charge, as head of the body.
    @Transactional(readOnly = true)
    public Approver level(Actor by, Unit.Id unit) {
        return approvals.level(by, unit);
    }

    /// Whose approval this visit needs by the rules of its day.
    @Transactional(readOnly = true)
    public Approver needed(Visitor visitor) {
        return opinions.needed(visitor);
    }

    /// Approves or declines a visit. Refused: by somebody below the post that is needed, or decided meanwhile.
    public Outcome<Visitor> decide(Actor by, Visitor.Id id, int version, boolean approved) {
        var visitor = repository.find(id).orElseThrow(() -> new NotFound("visitor"));
        var level = level(by, visitor.unit());
        if (level == Approver.NOBODY) {
            throw new NotAllowed("approving visits of unit " + visitor.unit());
        }
        var needed = needed(visitor);
        if (approved && level.compareTo(needed) < 0) {
            return Outcome.refused("gate.error.level", Message.of("gate.approver." + needed));
        }
        if (!repository.decide(id, version + 1, approved, level, by, clock.now())) {
            return decidedBefore(repository.find(id).orElseThrow(), version, level, approved);
        }
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                approved ? "gate.visit-approved" : "gate.visit-declined",
                id.value(),
                Map.of("level", level.name())));
        return Outcome.done(repository.find(id).orElseThrow());
    }

    /// With how many others who wait for an opinion each of these was announced.
    @Transactional(readOnly = true)
    public Map<Visitor.Id, Integer> together(List<Visitor> asked) {
        return repository.companies(asked, clock.today());
    }

    /// Approves or declines a visit with all that were announced together with it and wait, each by the rules of its
    /// own day.
    public Outcome<DecidedTogether> decideAll(Actor by, Visitor.Id id, int version, boolean approved) {
        var others = repository.company(id, clock.today());
        return decide(by, id, version, approved).map(first -> {
            var open = new ArrayList<DecidedTogether.Open>();
            for (var other : others) {
                if (decide(by, other.id(), other.version(), approved) instanceof Outcome.Refused<Visitor>(var why)) {
                    open.add(new DecidedTogether.Open(other, why.first()));
                }
            }
            return new DecidedTogether(first, open);
        });
    }

    /// A visitor stands at the gate: written in by the guard or announced before. Refused: what is missing in the
    /// form.
    public Outcome<Visit> receive(Actor by, Reception reception) {
        var house = houses.open(by, reception.gate());
        var announced = repository.find(reception.visitor().id());
        var visitor = announced.orElse(reception.visitor());
        var wrong = announced.isPresent() ? FormErrors.none() : check(visitor, reception.phone());
        var host = units.find(visitor.unit(), clock.today());
        if (host.filter(unit -> house.bodies().contains(unit.body())).isEmpty()) {
            wrong = wrong.with("hostUnit", Message.of("gate.error.host"));
        }
        if (!TimeId.acceptable(reception.id(), clock.now())) {
            wrong = wrong.with("", Message.of("gate.error.stale"));
        }
        if (!visitor.sameAs(reception.visitor())) {
            wrong = wrong.with("", Message.of("gate.error.used"));
        }
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        var rules = houses.rules(house, visitor.unit(), clock.today());
        var temperature = Temperature.read(reception.temperature());
        var situation = new Newcomer.Situation(clock.now(), temperature, rules);
        if (Gatekeeping.needsTemperature(situation) || temperature instanceof Temperature.Doubtful) {
            return Outcome.refused(FormErrors.at("temperature", asking(temperature)));
        }
        return switch (keep(by, visitor, reception.phone())) {
            case Outcome.Refused<Visitor>(var why) -> Outcome.refused(why);
            case Outcome.Done<Visitor>(var kept) -> {
                yield book.write(
                        by,
                        arrivals.visit(
                                Crossing.Guard.of(by),
                                new VisitorArrivals.Arriving(
                                        reception.id(),
                                        house,
                                        kept,
                                        host.orElseThrow().body(),
                                        reception.declared()),
                                situation),
                        temperature,
                        Gatekeeping.high(situation, clearances.fever(clock.today())));
            }
        };
    }

    /// One visitor announced to a body in the house, to receive them.
    @Transactional(readOnly = true)
    public Visitor expected(Actor by, Place.Id gate, Visitor.Id id) {
        var house = houses.open(by, gate);
        return repository
                .find(id)
                .filter(visitor -> units.find(visitor.unit(), clock.today())
                        .filter(unit -> house.bodies().contains(unit.body()))
                        .isPresent())
                .orElseThrow(() -> new NotFound("visitor"));
    }

    /// The units in the house that can be visited.
    @Transactional(readOnly = true)
    public List<Unit> hosts(Actor by, Place.Id gate) {
        return houses.open(by, gate).occupants().stream()
                .flatMap(occupant -> units.subtree(occupant.body(), clock.today()).stream()
                        .filter(unit -> unit.body().equals(occupant.body())))
                .toList();
    }

    /// A visitor whom nobody announced, about whom a kiosk decided without network.
    Outcome<Visitor> writeIn(Crossing.Guard guard, GateHouse.House house, Visitor visitor, String phone) {
        var host = units.find(visitor.unit(), visitor.expected());
        var wrong = host.filter(unit -> house.bodies().contains(unit.body())).isPresent()
                ? check(visitor, phone)
                : FormErrors.at("hostUnit", Message.of("gate.error.host"));
        return wrong.isEmpty() ? keep(guard.author(), guard.person(), visitor, phone) : Outcome.refused(wrong);
    }

    private Outcome<Visitor> keep(Actor by, Visitor visitor, String phone) {
        return keep(by.author(), by.person().id(), visitor, phone);
    }

    private Outcome<Visitor> keep(Author author, Person.Id by, Visitor visitor, String phone) {
        var before = repository.find(visitor.id());
        if (before.isPresent()) {
            return before.filter(visitor::sameAs)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused("gate.error.used"));
        }
        if (!TimeId.acceptable(visitor.id().value(), clock.now())) {
            return Outcome.refused("gate.error.stale");
        }
        var day = visitor.expected().isBefore(clock.today()) ? visitor.expected() : clock.today();
        var body = units.find(visitor.unit(), day)
                .orElseThrow(() -> new NotFound("unit"))
                .body();
        if (!repository.add(body, visitor, phone, by, clock.now())) {
            return Outcome.refused("gate.error.used");
        }
        audit.write(new Audit.Line(
                clock.newId(),
                author,
                "gate.visitor-written",
                visitor.id().value(),
                Map.of("unit", visitor.unit().toString())));
        return Outcome.done(visitor);
    }

    private static Outcome<Visitor> decidedBefore(Visitor now, int version, Approver level, boolean approved) {
        boolean same = now.version() == version + 1
                && (approved
                        ? now.approval().equals(new Newcomer.Approval.Given(level))
                        : now.approval() instanceof Newcomer.Approval.Declined);
        return same ? Outcome.done(now) : Outcome.refused("gate.error.decided");
    }

    private static Message asking(Temperature temperature) {
        return switch (temperature) {
            case Temperature.Doubtful(var typed, var meant) ->
                meant.map(celsius -> Message.of("gate.error.temperature-meant", typed, celsius.toPlainString()))
                        .orElseGet(() -> Message.of("gate.error.temperature"));
            case Temperature.None _, Temperature.Measured _ -> Message.of("gate.error.temperature-missing");
        };
    }

    /// What is missing or too long in what was written about a visitor.
    static FormErrors check(Visitor visitor, String phone) {
        var wrong = FormErrors.none();
        if (visitor.name().isBlank() || visitor.name().length() > LONGEST) {
            wrong = wrong.with("name", Message.of("gate.error.name"));
        }
        if (visitor.host().isBlank() || visitor.host().length() > LONGEST) {
            wrong = wrong.with("hostName", Message.of("gate.error.host-name"));
        }
        if (visitor.purpose().isBlank() || visitor.purpose().length() > LONGEST) {
            wrong = wrong.with("purpose", Message.of("gate.error.purpose"));
        }
        if (visitor.origin().length() > LONGEST) {
            wrong = wrong.with("origin", Message.of("gate.error.long"));
        }
        if (!phone.isBlank() && !Telephone.isNumber(phone)) {
            wrong = wrong.with("phone", Message.of("gate.error.phone"));
        }
        return wrong;
    }

    /// A visitor at the gate, with what the guard saw and measured.
    public record Reception(
            UUID id, Place.Id gate, Visitor visitor, String phone, boolean declared, String temperature) {}
}
