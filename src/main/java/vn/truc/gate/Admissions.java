package vn.truc.gate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.gate.GateHouse.House;
import vn.truc.health.Clearance;
import vn.truc.health.Clearances;
import vn.truc.health.Isolations;
import vn.truc.measure.Exempted;
import vn.truc.measure.InForce;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.page.Words;

/// Judges people of bodies who stand at gates, many at once: everything known about them is read in one statement
/// each.
@Component
class Admissions {
    private final People people;
    private final Clearances clearances;
    private final Isolations isolations;
    private final Exempted exempted;

    Admissions(People people, Clearances clearances, Isolations isolations, Exempted exempted) {
        this.people = people;
        this.clearances = clearances;
        this.isolations = isolations;
        this.exempted = exempted;
    }

    /// What becomes of each, in their order; the rules in force come from whoever asks, fresh or a moment old.
    List<Judged> judge(List<Ask> asks, Rules rules) {
        var judged = new HashMap<UUID, Judged>();
        asks.stream()
                .collect(Collectors.groupingBy(
                        ask -> ask.at().atZone(Words.OFFICE_ZONE).toLocalDate()))
                .forEach((day, group) -> {
                    var known = known(day, group, rules);
                    group.forEach(ask -> judged.put(ask.id(), judge(ask, known)));
                });
        return asks.stream()
                .map(ask -> Objects.requireNonNull(judged.get(ask.id())))
                .toList();
    }

    private Known known(LocalDate day, List<Ask> asks, Rules rules) {
        var ids = asks.stream().map(Ask::who).collect(Collectors.toSet());
        var persons = people.named(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var posts = people.counted(ids, day);
        var units = new HashSet<Unit.Id>();
        asks.forEach(ask -> ask.house().building().ifPresent(units::add));
        persons.values().forEach(person -> units.add(unit(person, posts)));
        var held = rules.inForce(units, day);
        return new Known(
                day,
                persons,
                posts,
                clearances(ids, asks),
                isolations.on(ids, day),
                held,
                exempted.functions(held.values(), ids, day),
                clearances.fever(day));
    }

    /// The clearance of each at their own moment: of entries that come in late together, some came before the person
    /// declared again.
    private Map<UUID, Clearance> clearances(Set<Person.Id> ids, List<Ask> asks) {
        var latest = asks.stream().map(Ask::at).max(Instant::compareTo).orElseThrow();
        var last = clearances.latest(ids, latest);
        var own = new HashMap<UUID, Clearance>();
        for (var ask : asks) {
            Optional.ofNullable(last.get(ask.who()))
                    .flatMap(clearance -> clearance.declaredAt().isAfter(ask.at())
                            ? clearances.of(ask.who(), ask.at())
                            : Optional.of(clearance))
                    .ifPresent(clearance -> own.put(ask.id(), clearance));
        }
        return own;
    }

    private static Judged judge(Ask ask, Known known) {
        var person = known.persons().get(ask.who());
        if (person == null) {
            return new Judged.Unknown();
        }
        var unit = unit(person, known.posts());
        var rules = HouseRules.of(
                ask.house(), unit, known.held(), person.id(), known.functions().getOrDefault(person.id(), List.of()));
        var temperature = Temperature.read(ask.temperature());
        var situation = new Newcomer.Situation(ask.at(), temperature, rules);
        boolean open = Gatekeeping.needsTemperature(situation) || temperature instanceof Temperature.Doubtful;
        if (open && !ask.decided()) {
            return new Judged.AskTemperature(person.name(), person.id().value(), temperature);
        }
        var newcomer = new Newcomer.Staff(
                ask.house().bodies().contains(person.body()) && known.posts().containsKey(person.id()),
                Optional.ofNullable(known.clearances().get(ask.id())),
                known.isolated().contains(person.id()));
        var visit = new Visit(
                new Visit.Id(ask.id()),
                person.body(),
                ask.house().gate().id(),
                ask.house().site().id(),
                Visit.Kind.STAFF,
                person.id().value(),
                unit,
                person.name(),
                ask.at(),
                Optional.empty(),
                Gatekeeping.decide(newcomer, situation),
                rules.deciders(),
                temperature instanceof Temperature.Measured,
                Optional.empty(),
                Optional.empty(),
                ask.guard().person(),
                ask.guard().body(),
                false,
                Optional.empty());
        return new Judged.Ready(
                new GateBook.Line(ask.guard().author(), visit, temperature, Gatekeeping.high(situation, known.fever())),
                rules,
                newcomer.clearance().map(Clearance::declaredAt));
    }

    private static Unit.Id unit(Person person, Map<Person.Id, Staff> posts) {
        var post = posts.get(person.id());
        return post == null ? person.body() : post.unit();
    }

    /// Where the rules in force come from.
    interface Rules {
        Map<Unit.Id, InForce> inForce(Collection<Unit.Id> units, LocalDate day);
    }

    /// Somebody at a gate; `decided`: a kiosk has decided by itself and nothing can be asked any more.
    record Ask(
            UUID id,
            House house,
            Person.Id who,
            String temperature,
            Instant at,
            Crossing.Guard guard,
            boolean decided) {}

    /// What becomes of somebody.
    sealed interface Judged {
        /// The line to write, by which rules, and when the person last declared.
        record Ready(GateBook.Line line, HouseRules rules, Optional<Instant> declared) implements Judged {}

        /// The temperature is missing or doubtful.
        record AskTemperature(String name, UUID who, Temperature temperature) implements Judged {}

        /// Nobody has this id.
        record Unknown() implements Judged {}
    }

    private record Known(
            LocalDate day,
            Map<Person.Id, Person> persons,
            Map<Person.Id, Staff> posts,
            Map<UUID, Clearance> clearances,
            Set<Person.Id> isolated,
            Map<Unit.Id, InForce> held,
            Map<Person.Id, List<String>> functions,
            BigDecimal fever) {}
}
