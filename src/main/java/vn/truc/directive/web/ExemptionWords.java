package vn.truc.directive.web;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.measure.Exemption;
import vn.truc.measure.Reach;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Words;

/// Says who is exempted, for those who may give exemptions; others are not told names of persons.
@Component
class ExemptionWords {
    private final Units units;
    private final People people;

    ExemptionWords(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    String say(Exemption exemption, boolean names, LocalDate day) {
        return switch (exemption.whom()) {
            case Exemption.Whom.Everybody _ -> where(exemption.reach(), day);
            case Exemption.Whom.Function(var name) ->
                Words.t("directive.exempted.function", name, where(exemption.reach(), day));
            case Exemption.Whom.Somebody(var person) ->
                names ? people.find(person).map(Person::name).orElse("–") : Words.t("directive.exempted.person");
        };
    }

    private String where(Reach reach, LocalDate day) {
        return switch (reach) {
            case Reach.Listed(var listed) -> names(listed, day);
            case Reach.Line(var root, var _) -> names(Set.of(root), day);
            case Reach.Territory _, Reach.Nobody _ -> "";
        };
    }

    private String names(Set<Unit.Id> ids, LocalDate day) {
        return units.named(ids, day).stream().map(Unit::name).collect(Collectors.joining(", "));
    }
}
