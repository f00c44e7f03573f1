package vn.truc.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;

/// The leaders in charge of units: those above with the units, or one above them, in their portfolio.
@Component
class Superiors {
    private final People people;
    private final DutyRepository lines;

    Superiors(People people, DutyRepository lines) {
        this.people = people;
        this.lines = lines;
    }

    /// Everybody in charge of any of these units. Asked once for each of the few units above them.
    Set<Person.Id> of(Collection<Unit.Id> units, LocalDate day) {
        var above =
                lines.above(units, day).values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var concerned = new HashSet<>(above);
        concerned.addAll(units);
        return above.stream()
                .flatMap(unit -> people.postsAt(unit, Set.of(Post.Kind.LEADER), day).stream())
                .filter(post -> post.portfolio().stream().anyMatch(concerned::contains))
                .map(Post::person)
                .collect(Collectors.toSet());
    }
}
