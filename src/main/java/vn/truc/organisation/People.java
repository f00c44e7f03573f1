package vn.truc.organisation;

import java.time.LocalDate;
import java.util.List;
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
