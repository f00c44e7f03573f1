package vn.truc.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.measure.Measures;
import vn.truc.measure.Reach;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// Who, on a day, holds the posts that a document is addressed to.
@Component
class Holders {
    private final People people;
    private final Measures measures;
    private final Units units;

    Holders(People people, Measures measures, Units units) {
        this.people = people;
        this.measures = measures;
        this.units = units;
    }

    /// Each post with its holder on this day, and when the holder read the document.
    List<PersonReceipt> of(Directive directive, LocalDate day, Map<Person.Id, Instant> readings) {
        return directive.addressees().stream()
                .sorted(Comparator.comparing(Addressee::toString))
                .flatMap(addressee -> holders(directive, addressee, day)
                        .map(holder -> new PersonReceipt(
                                addressee,
                                holder.person(),
                                holder.title(),
                                Optional.ofNullable(readings.get(holder.person().id())))))
                .toList();
    }

    /// What is wrong with the addressees: a unit writes to those in its own line only.
    FormErrors check(Directive directive) {
        if (directive.reach() instanceof Reach.Nobody && directive.addressees().isEmpty()) {
            return FormErrors.at("addressees", Message.of("directive.missing.addressees"));
        }
        if (directive.addressees().isEmpty()) {
            return FormErrors.none();
        }
        var day = directive.period().from();
        var line = measures.unitsIn(Reach.line(directive.issuer()), day);
        return directive.addressees().stream().allMatch(addressee -> within(addressee, line, day))
                ? FormErrors.none()
                : FormErrors.at("addressees", Message.of("directive.beyond.addressees"));
    }

    private boolean within(Addressee addressee, Set<Unit.Id> line, LocalDate day) {
        return switch (addressee) {
            case Addressee.Each _ -> true;
            case Addressee.Holder(var unit, var _) -> line.contains(unit);
            case Addressee.Named(var person) ->
                people.staff(person, day)
                        .map(Staff::unit)
                        .filter(line::contains)
                        .isPresent();
        };
    }

    private Stream<Held> holders(Directive directive, Addressee addressee, LocalDate day) {
        return switch (addressee) {
            case Addressee.Each(var kind) -> held(reached(directive, day), kind, day);
            case Addressee.Holder(var unit, var kind) -> held(merged(Set.of(unit), day), kind, day);
            case Addressee.Named(var person) ->
                people.find(person).stream()
                        .map(found -> new Held(
                                found,
                                people.staff(person, day).map(Staff::title).orElse("")));
        };
    }

    private Stream<Held> held(Set<Unit.Id> units, Post.Kind kind, LocalDate day) {
        return people.holders(units, Set.of(kind), day).stream()
                .map(holder -> new Held(holder.person(), holder.post().title()))
                .collect(Collectors.toMap(
                        held -> held.person().id(), Function.identity(), (one, other) -> one, LinkedHashMap::new))
                .values()
                .stream();
    }

    /// The units that it reaches, and those into which such as it reached on its first day were merged since.
    private Set<Unit.Id> reached(Directive directive, LocalDate day) {
        var reach = reach(directive);
        var reached = new HashSet<>(measures.unitsIn(reach, day));
        if (!(directive.reach() instanceof Reach.Nobody)) {
            reached.addAll(measures.unitsIn(reach, directive.period().from()));
        }
        return merged(reached, day);
    }

    private Set<Unit.Id> merged(Set<Unit.Id> asked, LocalDate day) {
        var successors = units.successors(asked, day);
        return asked.stream().map(unit -> successors.getOrDefault(unit, unit)).collect(Collectors.toSet());
    }

    private static Reach reach(Directive directive) {
        return directive.reach() instanceof Reach.Nobody ? Reach.line(directive.issuer()) : directive.reach();
    }

    private record Held(Person person, String title) {}
}
