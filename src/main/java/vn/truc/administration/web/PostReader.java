package vn.truc.administration.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.administration.UnitDesk;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// Reads a post from what was typed: codes become units, words become days.
@Component
class PostReader {
    private final UnitDesk desk;
    private final OfficeClock clock;

    PostReader(UnitDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /// A post at the unit whose code was typed.
    Outcome<Post> read(Actor by, Typed typed, Person.Id person) {
        var unit = desk.byCode(by, typed.text("unitCode"), clock.today());
        return unit.isEmpty()
                ? Outcome.refused(
                        FormErrors.at("unitCode", Message.of("administration.no_unit", typed.text("unitCode"))))
                : read(by, typed, person, unit.get().id());
    }

    /// A post at this unit.
    Outcome<Post> read(Actor by, Typed typed, Person.Id person, Unit.Id unit) {
        var wrong = FormErrors.none();
        var kind = Arrays.stream(Post.Kind.values())
                .filter(one -> one.name().equals(typed.text("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            wrong = wrong.with("kind", Message.of("administration.choose"));
        }
        var from = typed.day("from");
        if (from.isEmpty()) {
            wrong = wrong.with("from", Message.of("administration.day_missing"));
        }
        if (!typed.text("until").isEmpty() && typed.day("until").isEmpty()) {
            wrong = wrong.with("until", Message.of("administration.day_missing"));
        }
        var portfolio = switch (portfolio(by, typed)) {
            case Outcome.Done<Set<Unit.Id>>(var units) -> units;
            case Outcome.Refused<Set<Unit.Id>>(var why) -> {
                wrong = wrong.and(why);
                yield Set.<Unit.Id>of();
            }
        };
        return wrong.isEmpty()
                ? Outcome.done(new Post(
                        new Post.Id(typed.id(clock)),
                        person,
                        unit,
                        kind.orElseThrow(),
                        typed.text("title"),
                        portfolio,
                        from.orElseThrow(),
                        typed.day("until").orElse(null)))
                : Outcome.refused(wrong);
    }

    /// The units whose codes were typed.
    Outcome<Set<Unit.Id>> portfolio(Actor by, Typed typed) {
        var wrong = FormErrors.none();
        var portfolio = new HashSet<Unit.Id>();
        for (var code : List.of(typed.text("portfolio").split("[|,;]", -1))) {
            var known = desk.byCode(by, code.strip(), clock.today()).map(Unit::id);
            known.ifPresent(portfolio::add);
            if (known.isEmpty() && !code.isBlank()) {
                wrong = wrong.with("portfolio", Message.of("administration.no_unit", code.strip()));
            }
        }
        return wrong.isEmpty() ? Outcome.done(Set.copyOf(portfolio)) : Outcome.refused(wrong);
    }

    /// The body that a unit belongs to.
    Unit.Id body(Actor by, Unit.Id unit, LocalDate day) {
        var sheet = desk.sheet(by, unit, day);
        return sheet.unit().map(Unit::body).orElseThrow(() -> new NotFound("unit"));
    }
}
