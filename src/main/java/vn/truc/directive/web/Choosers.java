package vn.truc.directive.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.directive.Addressee;
import vn.truc.directive.Directive;
import vn.truc.directive.Directives;
import vn.truc.organisation.Area;
import vn.truc.organisation.Areas;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Choices;

/// What can be chosen in the forms of directives by typing a few letters; a small line is shown whole.
@Component
class Choosers {
    private static final int SHOWN = 30;
    private static final int UNITS_OF_POSTS = 6;
    private static final List<Post.Kind> EACH =
            List.of(Post.Kind.HEAD, Post.Kind.DEPUTY, Post.Kind.LEADER, Post.Kind.CLERK, Post.Kind.HEALTH_OFFICER);
    private static final List<Post.Kind> OF_UNIT = List.of(Post.Kind.HEAD, Post.Kind.CLERK);

    private final Directives directives;
    private final Units units;
    private final Areas areas;
    private final People people;
    private final AddresseeWords words;

    Choosers(Directives directives, Units units, Areas areas, People people, AddresseeWords words) {
        this.directives = directives;
        this.units = units;
        this.areas = areas;
        this.people = people;
        this.words = words;
    }

    /// Units at or below these.
    Choices units(@Nullable String typed, Collection<Unit.Id> chosen, Set<Unit.Id> roots, LocalDate day) {
        return Choices.of(said(typed), units.named(chosen, day), found(said(typed), roots, day), Unit::id, Unit::name);
    }

    /// Units anywhere, by the codes by which rules name them: a report may be due outside the own line.
    Choices offices(@Nullable String typed, @Nullable String code, LocalDate day) {
        var roots = units.tops(day).stream().map(Unit::id).collect(Collectors.toSet());
        var chosen = units.findByCode(said(code), day).stream().toList();
        return Choices.of(said(typed), chosen, found(said(typed), roots, day), Unit::code, Unit::name);
    }

    /// The code of the unit of whoever drafts: most reports come to the office that serves the committee.
    String own(Actor actor, LocalDate day) {
        return units.find(actor.unit(), day).map(Unit::code).orElse("");
    }

    /// Areas of the country.
    Choices areas(@Nullable String typed, Optional<Area.Id> chosen, LocalDate day) {
        var found = said(typed).isBlank() ? areas.below(Optional.empty(), day) : areas.search(said(typed), day);
        return Choices.of(
                said(typed),
                chosen.flatMap(areas::find).stream().toList(),
                found.stream().limit(SHOWN).toList(),
                Area::id,
                Area::name);
    }

    /// Persons in their posts: all of one kind, the head or the clerk of a unit, somebody by name.
    Choices addressees(@Nullable String typed, Collection<Addressee> chosen, Set<Unit.Id> roots, LocalDate day) {
        var found = new ArrayList<Addressee>();
        if (said(typed).isBlank()) {
            EACH.forEach(kind -> found.add(new Addressee.Each(kind)));
        } else {
            units.search(said(typed), roots, day).stream()
                    .limit(UNITS_OF_POSTS)
                    .forEach(unit -> OF_UNIT.forEach(kind -> found.add(new Addressee.Holder(unit.id(), kind))));
            people.search(said(typed), roots, day).stream()
                    .limit(SHOWN)
                    .forEach(person -> found.add(new Addressee.Named(person.id())));
        }
        return Choices.of(said(typed), List.copyOf(chosen), found, Addressee::toString, one -> words.say(one, day));
    }

    /// Earlier documents that somebody may read: those in force, or whichever the words find.
    Choices documents(Actor by, @Nullable String typed, List<Directive> chosen) {
        var status = said(typed).isBlank() ? Directive.Status.IN_FORCE : null;
        var found = directives.search(by, said(typed), status).stream()
                .filter(other -> !other.draft())
                .limit(SHOWN)
                .toList();
        return Choices.of(said(typed), chosen, found, Directive::id, other -> other.number() + ": " + other.subject());
    }

    /// One person at or below these units.
    Choices person(@Nullable String typed, Optional<Person.Id> chosen, Set<Unit.Id> roots, LocalDate day) {
        var found = said(typed).isBlank()
                ? List.<Person.Id>of()
                : people.search(said(typed), roots, day).stream()
                        .map(Staff::id)
                        .limit(SHOWN)
                        .toList();
        return Choices.of(
                said(typed),
                chosen.stream().toList(),
                found,
                Person.Id::toString,
                one -> words.say(new Addressee.Named(one), day));
    }

    private List<Unit> found(String typed, Set<Unit.Id> roots, LocalDate day) {
        if (!typed.isBlank()) {
            return units.search(typed, roots, day);
        }
        var all = roots.stream()
                .flatMap(root -> units.subtree(root, day).stream())
                .distinct()
                .limit(SHOWN + 1)
                .toList();
        return all.size() <= SHOWN ? all : List.of();
    }

    private static String said(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
