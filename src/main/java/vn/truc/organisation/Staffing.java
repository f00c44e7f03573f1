package vn.truc.organisation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.audit.Author;

/// Takes many people on at once: two statements, however many there are.
@Service
@Transactional
public class Staffing {
    private final PeopleImportRepository repository;
    private final Changes changes;

    Staffing(PeopleImportRepository repository, Changes changes) {
        this.repository = repository;
        this.changes = changes;
    }

    /// Takes these people on, each from the day of their post; nobody of them may be known yet.
    public int engage(List<Newcomer> newcomers, Author by) {
        if (newcomers.isEmpty()) {
            return 0;
        }
        changes.queue();
        repository.engage(
                newcomers.stream().map(Newcomer::person).toList(),
                newcomers.stream().map(newcomer -> newcomer.post().from()).toList());
        repository.appoint(newcomers.stream().map(Newcomer::post).toList());
        changes.write(
                by, "organisation.people_imported", by.body(), Map.of("opened", Integer.toString(newcomers.size())));
        return newcomers.size();
    }

    /// Tells the planner how many people there are now.
    public void measure() {
        repository.measure();
    }

    /// Somebody new and the post they are given.
    public record Newcomer(Person person, Post post) {}
}
