package vn.truc.absence.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.absence.Absence;
import vn.truc.absence.LeaveKinds;
import vn.truc.absence.Leaves;
import vn.truc.access.Actor;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.page.Words;

/// Says trips and leave in words, all names in one question.
@Component
class AbsenceLines {
    private final People people;
    private final LeaveKinds kinds;
    private final Leaves leaves;

    AbsenceLines(People people, LeaveKinds kinds, Leaves leaves) {
        this.people = people;
        this.kinds = kinds;
        this.leaves = leaves;
    }

    /// These as somebody may see them.
    List<AbsenceLine> of(Actor by, Collection<Absence> absences) {
        var names = names(absences.stream()
                .flatMap(absence -> absence.people().stream().map(Absence.Goer::person))
                .toList());
        var hidden = leaves.hidden(by, absences);
        return absences.stream()
                .map(absence -> line(absence, names, hidden.getOrDefault(absence.id(), absence.kind())))
                .toList();
    }

    /// A leave as a document for others words it: without what only the person and health officers see.
    AbsenceLine official(Absence absence) {
        return line(absence, Map.of(), absence.kind());
    }

    /// The names of these people.
    Map<Person.Id, String> names(Collection<Person.Id> ids) {
        return people.named(ids).stream().collect(Collectors.toMap(Person::id, Person::name, (one, other) -> one));
    }

    private AbsenceLine line(Absence absence, Map<Person.Id, String> names, String kind) {
        var who = absence.people().stream()
                .map(goer -> names.getOrDefault(goer.person(), "—"))
                .sorted()
                .collect(Collectors.joining(", "));
        var what = absence.trip()
                ? Words.t("absence.trip-to", absence.place())
                : kinds.find(kind).map(LeaveKinds.LeaveKind::said).orElse(kind);
        return new AbsenceLine(absence, who, what);
    }

    /// The name of one person.
    String name(Person.Id person) {
        return Optional.ofNullable(names(Stream.of(person).toList()).get(person))
                .orElse("—");
    }
}
