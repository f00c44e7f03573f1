package vn.truc.site.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;

/// What stands around the content of a page.
public record Frame(
        String title,
        String language,
        JteModel content,
        Optional<Who> who,
        List<Link> links,
        Optional<String> notice,
        String otherLanguage,
        Optional<JteModel> demo) {
    /// The links in the bar at the bottom of a phone: today, to do, the pass, and everything else.
    public List<Link> bar() {
        return List.of(
                bar("/", "site.nav.today"),
                bar("/tasks", "site.nav.tasks"),
                bar("/pass", "site.nav.pass"),
                bar("/more", "site.nav.more"));
    }

    private Link bar(String path, String key) {
        return links.stream()
                .filter(link -> link.path().equals(path))
                .findFirst()
                .map(link -> new Link(path, key, link.current(), link.waiting()))
                .orElse(new Link(path, key, false, 0));
    }

    /// Who has signed in: name, unit, title, and the body whose seal stands above.
    public record Who(String name, String unit, String title, String body) {}

    /// A capability in the rail, with the number of things that wait there.
    public record Link(String path, String key, boolean current, long waiting) {}
}
