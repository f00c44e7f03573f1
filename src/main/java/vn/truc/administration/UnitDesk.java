package vn.truc.administration;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.Charges;
import vn.truc.organisation.Moving;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Places;
import vn.truc.organisation.Reorganisations;
import vn.truc.organisation.Reorganisations.Change;
import vn.truc.organisation.Reorganisations.Naming;
import vn.truc.organisation.Stake;
import vn.truc.organisation.Teams;
import vn.truc.organisation.Unit;
import vn.truc.organisation.UnitFile;
import vn.truc.organisation.Units;
import vn.truc.page.Content;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// The administrator's work on the line of units, within the reach of the post.
@Service
@Transactional
public class UnitDesk {
    /// So many units are shown at once.
    private static final int AT_ONCE = 300;

    private final Rights rights;
    private final Units units;
    private final Reorganisations reorganisations;
    private final People people;
    private final Charges charges;
    private final Areas areas;
    private final Teams teams;
    private final Places places;
    private final List<Stake> stakes;

    UnitDesk(
            Rights rights,
            Units units,
            Reorganisations reorganisations,
            People people,
            Charges charges,
            Areas areas,
            Teams teams,
            Places places,
            List<Stake> stakes) {
        this.rights = rights;
        this.units = units;
        this.reorganisations = reorganisations;
        this.people = people;
        this.charges = charges;
        this.areas = areas;
        this.teams = teams;
        this.places = places;
        this.stakes = stakes;
    }

    /// The units that somebody administers with everything below them.
    @Transactional(readOnly = true)
    public List<Unit> roots(Actor by, LocalDate day) {
        return units.named(by.roots(Right.ADMINISTER), day);
    }

    /// A unit as it was called on a day; whoever shows it demands the right.
    @Transactional(readOnly = true)
    public Optional<Unit> find(Unit.Id id, LocalDate day) {
        return units.find(id, day);
    }

    /// A unit with everything below it as it stood on a day, and the headcounts; of a large one only what
    /// stands directly below, each of which can be opened in turn.
    @Transactional(readOnly = true)
    public Tree tree(Actor by, Unit.Id root, LocalDate day) {
        rights.demand(by, Right.ADMINISTER, root);
        boolean large = units.larger(root, AT_ONCE, day);
        var branches = large ? firstBranches(root, day) : units.tree(root, day);
        var ids = branches.stream().map(branch -> branch.unit().id()).collect(Collectors.toSet());
        var roots = by.roots(Right.ADMINISTER);
        var above = units.upward(root, day).reversed().stream()
                .dropWhile(unit -> !roots.contains(unit.id()))
                .filter(unit -> !unit.id().equals(root))
                .toList();
        return new Tree(branches, large ? Map.of() : people.headcount(ids, day), above, large);
    }

    private List<Units.Branch> firstBranches(Unit.Id root, LocalDate day) {
        return Stream.concat(
                        units.find(root, day).stream().map(unit -> new Units.Branch(unit, 0)),
                        units.children(root, day).stream().map(unit -> new Units.Branch(unit, 1)))
                .toList();
    }

    /// Everything about a unit on a day.
    @Transactional(readOnly = true)
    public Sheet sheet(Actor by, Unit.Id id, LocalDate day) {
        demand(by, id);
        var file = units.file(id).orElseThrow(() -> new NotFound("unit"));
        return new Sheet(
                units.find(id, day),
                file,
                units.upward(id, day),
                units.children(id, day),
                people.holders(id, day),
                Optional.ofNullable(areas.seats(Set.of(id), day).get(id)));
    }

    /// What stands at a unit, and what each capability has there, before it is merged or split from a day on.
    @Transactional(readOnly = true)
    public Preview preview(Actor by, Unit.Id id, LocalDate from) {
        demand(by, id);
        var unit = units.find(id, from).orElseThrow(() -> new NotFound("unit"));
        return new Preview(
                new Moving(
                        unit,
                        from,
                        units.children(id, from),
                        people.holders(id, from),
                        charges.inCharge(id, from),
                        places.sitesOf(id),
                        teams.servedBy(id, from)),
                stakes.stream().flatMap(stake -> stake.at(id, from).stream()).toList());
    }

    /// Whether a change would be carried out: it is tried, and taken back.
    public <T> Outcome<T> rehearse(Supplier<Outcome<T>> change) {
        try {
            return change.get();
        } finally {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
    }

    /// Whether a request was carried out before.
    @Transactional(readOnly = true)
    public boolean carriedOut(UUID request) {
        return reorganisations.carriedOut(request);
    }

    /// Units within the reach that hold these words.
    @Transactional(readOnly = true)
    public List<Unit> search(Actor by, String words, LocalDate day) {
        return units.search(words, by.roots(Right.ADMINISTER), day);
    }

    /// The unit with this code, if it is within the reach.
    @Transactional(readOnly = true)
    public Optional<Unit> byCode(Actor by, String code, LocalDate day) {
        return units.findByCode(code, day).filter(unit -> units.within(unit.id(), by.roots(Right.ADMINISTER), day));
    }

    /// Opens a unit below another.
    public Outcome<Unit> open(Actor by, Units.Opening opening) {
        demand(by, opening.parent().orElseThrow(() -> new NotFound("unit")));
        return reorganisations.open(opening, by.author());
    }

    /// Renames a unit from a day on.
    public Outcome<Unit> rename(Actor by, Change change, Naming naming) {
        demand(by, change.unit());
        return reorganisations.rename(change, naming, by.author());
    }

    /// Moves a unit under another from a day on.
    public Outcome<Unit> move(Actor by, Change change, Unit.Id under) {
        demand(by, change.unit());
        rights.demand(by, Right.ADMINISTER, under);
        return reorganisations.move(change, under, by.author());
    }

    /// Merges a unit into another from a day on.
    public Outcome<Unit> merge(Actor by, Change change, Unit.Id into) {
        demand(by, change.unit());
        rights.demand(by, Right.ADMINISTER, into);
        return reorganisations.merge(change, into, by.author());
    }

    /// Splits a new unit off from a day on.
    public Outcome<Unit> splitOff(
            Actor by, Change change, Units.Opening opening, Set<Unit.Id> below, Set<Person.Id> going) {
        demand(by, change.unit());
        demand(by, opening.parent().orElseThrow(() -> new NotFound("unit")));
        return reorganisations.splitOff(change, opening, new HashSet<>(below), new HashSet<>(going), by.author());
    }

    /// Closes a unit from a day on.
    public Outcome<Unit> close(Actor by, Change change) {
        demand(by, change.unit());
        return reorganisations.close(change, by.author());
    }

    /// Seats a unit in an area from a day on.
    public Outcome<Integer> seat(Actor by, Unit.Id unit, Area.Id area, LocalDate from) {
        demand(by, unit);
        return areas.seat(unit, area, from, by.author());
    }

    /// Areas whose name holds these words.
    @Transactional(readOnly = true)
    public List<Area> areas(String words, LocalDate day) {
        return areas.search(words, day);
    }

    /// The area with this code.
    @Transactional(readOnly = true)
    public Optional<Area> area(String code, LocalDate day) {
        return areas.findByCode(code, day);
    }

    private void demand(Actor by, Unit.Id unit) {
        rights.demandOnceWithin(by, Right.ADMINISTER, unit);
    }

    /// A part of the line with its headcounts, and those above it within reach; of a large unit only the first
    /// branches, and nobody is counted.
    public record Tree(List<Units.Branch> branches, Map<Unit.Id, Integer> headcount, List<Unit> above, boolean large) {
        /// How many people a unit has with everything below it.
        public int staff(Unit.Id unit) {
            return headcount.getOrDefault(unit, 0);
        }
    }

    /// What a reorganisation would touch; the fingerprint stands for exactly this.
    public record Preview(Moving moving, List<Stake.Held> held) {
        /// The same for the same, and another as soon as something has changed.
        public String fingerprint() {
            return Integer.toHexString(Content.text(this).hashCode());
        }
    }

    /// What is known of a unit on a day; empty where it is not open.
    public record Sheet(
            Optional<Unit> unit,
            UnitFile file,
            List<Unit> upward,
            List<Unit> below,
            List<People.Holder> holders,
            Optional<Area> seat) {
        /// The name of the day, or the last one.
        public String name() {
            return unit.map(Unit::name).orElseGet(() -> file.names().getLast().name());
        }
    }
}
