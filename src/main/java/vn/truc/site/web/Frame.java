package vn.truc.site.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands around the content of a page.
public record Frame(
        String title,
        String language,
        JteModel content,
        Optional<Who> who,
        List<Link> links,
        Optional<String> notice,
        String otherLanguage,
        Optional<JteModel> demo,
        String here) {
    /// The links in the bar at the bottom of a phone: today, to do, the pass, and everything else. Whoever stands at a
    /// gate has it there in place of tasks.
    public List<Link> bar() {
        return Stream.of(find("/"), work(), Optional.of(own("/pass", "site.nav.pass")), Optional.of(more()))
                .flatMap(Optional::stream)
                .toList();
    }

    /// How many things wait for this person; messages are only to be read and are not counted.
    public long pressing() {
        return links.stream()
                .filter(link -> !link.path().equals("/messages"))
                .mapToLong(Link::waiting)
                .sum();
    }

    private Optional<Link> work() {
        return find("/gate").or(() -> find("/tasks"));
    }

    private Optional<Link> find(String path) {
        return links.stream().filter(link -> link.path().equals(path)).findFirst();
    }

    private Link own(String path, String key) {
        return new Link(path, key, here.equals(path), 0);
    }

    private Link more() {
        boolean elsewhere = links.stream()
                .anyMatch(link -> link.current() && !link.path().equals("/") && !work().equals(Optional.of(link)));
        return new Link("/more", "site.nav.more", elsewhere || here.equals("/more"), 0);
    }

    /// Who has signed in: name, unit, title, and the body whose seal stands above.
    public record Who(String name, String unit, String title, String body) {}

    /// A capability in the rail, with the number of things that wait there.
    public record Link(String path, String key, boolean current, long waiting) {}
}
