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
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.page.Words;

/// Says trips and leave in words, all names in one question.
@Component
class AbsenceLines {
    private final People people;
    private final LeaveKinds kinds;

    AbsenceLines(People people, LeaveKinds kinds) {
        this.people = people;
        this.kinds = kinds;
    }

    List<AbsenceLine> of(Collection<Absence> absences) {
        var names = names(absences.stream()
                .flatMap(absence -> absence.people().stream().map(Absence.Goer::person))
                .toList());
        return absences.stream().map(absence -> line(absence, names)).toList();
    }

    /// The names of these people.
    Map<Person.Id, String> names(Collection<Person.Id> ids) {
        return people.named(ids).stream().collect(Collectors.toMap(Person::id, Person::name, (one, other) -> one));
    }

    private AbsenceLine line(Absence absence, Map<Person.Id, String> names) {
        var who = absence.people().stream()
                .map(goer -> names.getOrDefault(goer.person(), "—"))
                .sorted()
                .collect(Collectors.joining(", "));
        var what = absence.trip()
                ? Words.t("absence.trip-to", absence.place())
                : kinds.find(absence.kind()).map(LeaveKinds.LeaveKind::said).orElse(absence.kind());
        return new AbsenceLine(absence, who, what);
    }

    /// The name of one person.
    String name(Person.Id person) {
        return Optional.ofNullable(names(Stream.of(person).toList()).get(person))
                .orElse("—");
    }
}
