package vn.truc.directive.web;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.truc.directive.Addressee;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Words;

/// Says whom a document is addressed to.
@Component
class AddresseeWords {
    private final Units units;
    private final People people;

    AddresseeWords(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    String say(Addressee addressee, LocalDate day) {
        return switch (addressee) {
            case Addressee.Each(var kind) -> Words.t("directive.each." + kind);
            case Addressee.Holder(var unit, var kind) ->
                Words.t(
                        "directive.holder",
                        Words.t("directive.post." + kind),
                        units.find(unit, day).map(Unit::name).orElse("–"));
            case Addressee.Named(var person) -> named(person, day);
        };
    }

    private String named(Person.Id id, LocalDate day) {
        var name = people.find(id).map(Person::name).orElse("–");
        var title = people.staff(id, day).map(Staff::title).orElse("");
        return title.isBlank() ? name : name + ", " + title;
    }
}
