package vn.truc.directive.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.truc.calendar.OfficeClock;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.document.DocumentType;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// Compares what somebody typed with what somebody else saved of the same draft meanwhile.
@Component
class Meanwhiles {
    private final Directives directives;
    private final Units units;
    private final Areas areas;
    private final People people;
    private final AddresseeWords addressees;
    private final OfficeClock clock;

    Meanwhiles(
            Directives directives,
            Units units,
            Areas areas,
            People people,
            AddresseeWords addressees,
            OfficeClock clock) {
        this.directives = directives;
        this.units = units;
        this.areas = areas;
        this.people = people;
        this.addressees = addressees;
        this.clock = clock;
    }

    /// The fields of a header that are saved other than they are typed.
    Meanwhile header(Directive saved, HeaderForm typed) {
        var theirs = fields(HeaderForm.of(saved));
        var yours = fields(typed);
        var differences = new ArrayList<Meanwhile.Difference>();
        theirs.forEach((field, words) -> {
            var own = yours.getOrDefault(field, "");
            if (!own.equals(words)) {
                differences.add(difference(Message.of("directive." + field), words, own));
            }
        });
        return new Meanwhile(writer(saved), differences);
    }

    /// The clauses that came or went since those named were seen, each as `ClausePage.seen` names it.
    Meanwhile clauses(Directive saved, Collection<String> seen) {
        var gone = new LinkedHashMap<UUID, String>();
        seen.forEach(one -> {
            var parts = one.split(" ", 2);
            gone.put(UUID.fromString(parts[0]), parts[parts.length - 1]);
        });
        var differences = new ArrayList<Meanwhile.Difference>();
        for (var clause : saved.clauses()) {
            if (gone.remove(clause.id()) == null) {
                differences.add(difference(Message.of("directive.clause", clause.label()), clause.text(), ""));
            }
        }
        gone.values()
                .forEach(label -> differences.add(
                        difference(Message.of("directive.clause", label), Words.t("directive.meanwhile.removed"), "")));
        return new Meanwhile(writer(saved), differences);
    }

    private static Meanwhile.Difference difference(Message what, String theirs, String yours) {
        return new Meanwhile.Difference(what, said(theirs), said(yours));
    }

    private static Optional<String> said(String words) {
        return Optional.of(words).filter(given -> !given.isBlank());
    }

    private String writer(Directive saved) {
        return people.find(saved.drafter()).map(Person::name).orElse("–");
    }

    /// Each field of a header in words, under the last part of its label's key.
    private Map<String, String> fields(HeaderForm form) {
        var day = HeaderForm.day(form.from()).orElseGet(clock::today);
        var words = new LinkedHashMap<String, String>();
        words.put("number", form.typed(form.number()).strip());
        words.put(
                "type",
                form.type() == null
                        ? ""
                        : Words.t(DocumentType.valueOf(form.type()).inWords()));
        words.put("issuer", form.issuer() == null ? "" : named(Set.of(new Unit.Id(form.issuer())), day));
        words.put("issued-by", form.typed(form.issuedBy()).strip());
        words.put("signer", form.typed(form.signer()).strip());
        words.put("date", date(form.date()));
        words.put("subject", form.typed(form.subject()).strip());
        words.put("from", date(form.from()));
        words.put("until", date(form.until()));
        words.put("reach", reach(form, day));
        words.put("addressees", sorted(form.chosenAddressees().stream().map(one -> addressees.say(one, day))));
        for (var kind : Directive.Relation.Kind.values()) {
            words.put("relation." + kind, related(form.chosen(kind)));
        }
        return words;
    }

    private static String date(@Nullable String typed) {
        return HeaderForm.day(typed).map(Words::day).orElse(typed == null ? "" : typed.strip());
    }

    private String reach(HeaderForm form, LocalDate day) {
        if (form.reaches("LISTED")) {
            return named(form.chosenUnits(), day);
        }
        if (form.reaches("AREA")) {
            return Optional.ofNullable(form.area())
                    .flatMap(area -> areas.find(new Area.Id(area)))
                    .map(Area::name)
                    .orElse("");
        }
        if (form.reaches("NOBODY")) {
            return Words.t("directive.reach.persons");
        }
        var root = Optional.ofNullable(form.root()).or(() -> Optional.ofNullable(form.issuer()));
        var line = root.map(unit -> Words.t("directive.reach.line", named(Set.of(new Unit.Id(unit)), day), 0));
        var except = named(form.leftOut(), day);
        return line.orElse("") + (except.isEmpty() ? "" : " · " + Words.t("directive.reach.except") + ": " + except);
    }

    private String related(Set<Directive.Id> others) {
        return sorted(others.stream()
                .flatMap(other -> directives.find(other).stream())
                .map(other -> other.number().toString()));
    }

    private String named(Set<Unit.Id> ids, LocalDate day) {
        return sorted(units.named(ids, day).stream().map(Unit::name));
    }

    private static String sorted(Stream<String> names) {
        return names.sorted().collect(Collectors.joining(", "));
    }
}
