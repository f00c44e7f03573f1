package vn.truc.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people of the bodies and the posts they hold.
@Service
@Transactional
public class People {
    private final PersonRepository repository;

    People(PersonRepository repository) {
        this.repository = repository;
    }

    /// The person, also one who has left.
    @Transactional(readOnly = true)
    public Optional<Person> find(Person.Id id) {
        return repository.find(id);
    }

    /// The person with this staff number at a body.
    @Transactional(readOnly = true)
    public Optional<Person> findByStaffNumber(Unit.Id body, String staffNumber) {
        return repository.findByStaffNumber(body, staffNumber);
    }

    /// The posts that a person holds on this day; none for somebody who has left.
    @Transactional(readOnly = true)
    public List<Post> posts(Person.Id person, LocalDate day) {
        return repository.posts(person, day);
    }

    /// The people whose work is at this unit itself on this day, by given name.
    @Transactional(readOnly = true)
    public List<Person> workingAt(Unit.Id unit, LocalDate day) {
        return repository.workingAt(unit, day);
    }

    /// The posts of these kinds at this unit on this day, heads first.
    @Transactional(readOnly = true)
    public List<Post> postsAt(Unit.Id unit, Set<Post.Kind> kinds, LocalDate day) {
        return repository.postsAt(unit, kinds, day);
    }

    /// Everybody at a unit and below it on this day, each once, by given name.
    @Transactional(readOnly = true)
    public List<Staff> staff(Unit.Id root, LocalDate day) {
        return repository.staff(Set.of(root), day);
    }

    /// Everybody at these units and below them on this day, each once, by given name.
    @Transactional(readOnly = true)
    public List<Staff> staff(Set<Unit.Id> roots, LocalDate day) {
        return repository.staff(roots, day);
    }

    /// Where a person is counted on this day; empty for somebody without a post.
    @Transactional(readOnly = true)
    public Optional<Staff> staff(Person.Id person, LocalDate day) {
        return repository.staff(person, day);
    }

    /// How many people each of these units has on this day, with everything below it; zero where there is nobody.
    @Transactional(readOnly = true)
    public Map<Unit.Id, Integer> headcount(Set<Unit.Id> units, LocalDate day) {
        return repository.headcount(units, day);
    }

    /// People at or below these units whose name or staff number holds these words, with or without diacritics; at most
    /// a
    /// hundred.
    @Transactional(readOnly = true)
    public List<Staff> search(String words, Set<Unit.Id> roots, LocalDate day) {
        return repository.search(Search.pattern(words), roots, day);
    }

    /// Takes a person into a body from a day on; the same again changes nothing.
    public Person engage(Person person, LocalDate from) {
        repository.engage(person, from);
        return person;
    }

    /// Gives a person a post; the same again changes nothing.
    public Post appoint(Post post) {
        repository.appoint(post);
        return post;
    }
}
