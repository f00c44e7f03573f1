package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.audit.Author;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// The people of the bodies and the posts they hold.
@Service
@Transactional
public class People {
    private final PersonRepository repository;
    private final PostRepository posts;
    private final StaffRepository staff;
    private final SeatRepository seats;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    People(
            PersonRepository repository,
            PostRepository posts,
            StaffRepository staff,
            SeatRepository seats,
            Changes changes,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.posts = posts;
        this.staff = staff;
        this.seats = seats;
        this.changes = changes;
        this.events = events;
    }

    /// The person, also one who has left.
    @Transactional(readOnly = true)
    public Optional<Person> find(Person.Id id) {
        return repository.find(id);
    }

    /// These people, also those who have left.
    @Transactional(readOnly = true)
    public List<Person> named(Collection<Person.Id> people) {
        return repository.named(people);
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

    /// Who somebody is on this day, with their posts, asked in one statement; empty for somebody who has left.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Seat> seat(Person.Id person, LocalDate day) {
        return seats.seat(person, day);
    }

    /// Those of these people who hold no post on this day any more.
    @Transactional(readOnly = true)
    public Set<Person.Id> withoutPost(Collection<Person.Id> people, LocalDate day) {
        return repository.withoutPost(people, day);
    }

    /// The people whose work is at this unit itself on this day, by given name.
    @Transactional(readOnly = true)
    public List<Person> workingAt(Unit.Id unit, LocalDate day) {
        return repository.workingAt(unit, day);
    }

    /// The people whose work is at this unit itself on any of these days (the last exclusive), by given name, with
    /// those days.
    @Transactional(readOnly = true)
    public SequencedMap<Person, Set<LocalDate>> workingDays(Unit.Id unit, LocalDate from, LocalDate until) {
        return repository.workingDays(unit, from, until);
    }

    /// At which units the work of each of these people is on this day, by any of their posts; whoever has none is
    /// missing from the answer.
    @Transactional(readOnly = true)
    public Map<Person.Id, Set<Unit.Id>> places(Collection<Person.Id> people, LocalDate day) {
        return repository.places(people, day);
    }

    /// On which of these days (the last exclusive) each of these people has no work at this unit or below it while the
    /// unit stands; whoever always has is missing from the answer.
    @Transactional(readOnly = true)
    public Map<Person.Id, Set<LocalDate>> elsewhere(
            Unit.Id unit, Collection<Person.Id> people, LocalDate from, LocalDate until) {
        return people.isEmpty() || !from.isBefore(until) ? Map.of() : repository.elsewhere(unit, people, from, until);
    }

    /// Who lost a post after the first day, by the second, at which units that stand and at which they have no work
    /// any more, nor below.
    @Transactional(readOnly = true)
    public Map<Person.Id, Set<Unit.Id>> left(LocalDate since, LocalDate day) {
        return repository.left(since, day);
    }

    /// The posts of these kinds at this unit on this day, heads first.
    @Transactional(readOnly = true)
    public List<Post> postsAt(Unit.Id unit, Set<Post.Kind> kinds, LocalDate day) {
        return repository.postsAt(unit, kinds, day);
    }

    /// Everybody at a unit and below it on this day, each once, by given name.
    @Transactional(readOnly = true)
    public List<Staff> staff(Unit.Id root, LocalDate day) {
        return staff.staff(Set.of(root), day);
    }

    /// Everybody at these units and below them on this day, each once, by given name.
    @Transactional(readOnly = true)
    public List<Staff> staff(Set<Unit.Id> roots, LocalDate day) {
        return staff.staff(roots, day);
    }

    /// Those of these people whose main post is of one of these kinds on each of these days, in no order; a day on
    /// which nobody’s is so is missing from the answer.
    @Transactional(readOnly = true)
    public Map<LocalDate, Map<Person.Id, Post.Kind>> holding(
            Set<Person.Id> people, Set<Post.Kind> kinds, Collection<LocalDate> days) {
        return staff.holding(people, kinds, days);
    }

    /// Where a person is counted on this day; empty for somebody without a post.
    @Transactional(readOnly = true)
    public Optional<Staff> staff(Person.Id person, LocalDate day) {
        return staff.staff(person, day);
    }

    /// Where each of these people is counted on this day; whoever has no post is missing from the answer.
    @Transactional(readOnly = true)
    public Map<Person.Id, Staff> counted(Collection<Person.Id> people, LocalDate day) {
        return staff.counted(people, day).stream().collect(Collectors.toMap(Staff::id, Function.identity()));
    }

    /// How many people each of these units has on this day, with everything below it; zero where there is nobody.
    @Transactional(readOnly = true)
    public Map<Unit.Id, Integer> headcount(Set<Unit.Id> units, LocalDate day) {
        return staff.headcount(units, day, Set.of());
    }

    /// People at or below these units whose name or staff number holds these words, with or without diacritics; at
    /// most a hundred.
    @Transactional(readOnly = true)
    public List<Staff> search(String words, Set<Unit.Id> roots, LocalDate day) {
        return staff.search(Search.pattern(words), roots, day);
    }

    /// Who at or below these units has this staff number, in capitals or not; several bodies may give the same.
    @Transactional(readOnly = true)
    public List<Staff> numbered(String number, Set<Unit.Id> roots, LocalDate day) {
        return staff.numbered(number.strip(), roots, day);
    }

    /// Everybody with a post at this unit itself on this day, heads first.
    @Transactional(readOnly = true)
    public List<Holder> holders(Unit.Id unit, LocalDate day) {
        return repository.holders(unit, day);
    }

    /// Everybody with a post at or below these units on this day, each post once, by unit.
    @Transactional(readOnly = true)
    public List<Holder> holdersBelow(Set<Unit.Id> roots, LocalDate day) {
        return repository.holdersBelow(roots, day);
    }

    /// Everybody who holds a post of these kinds at these units on this day, in one statement, heads first.
    @Transactional(readOnly = true)
    public List<Holder> holders(Collection<Unit.Id> units, Set<Post.Kind> kinds, LocalDate day) {
        return repository.holders(units, kinds, day);
    }

    /// Every post that a person ever held or will hold, latest first.
    @Transactional(readOnly = true)
    public List<Post> career(Person.Id person) {
        return repository.career(person);
    }

    /// From when to when (exclusive) a person works for the body.
    @Transactional(readOnly = true)
    public Optional<Employment> employment(Person.Id person) {
        return repository.employment(person);
    }

    /// Since when each of these people has worked at their body.
    @Transactional(readOnly = true)
    public Map<Person.Id, LocalDate> since(Collection<Person.Id> people) {
        return repository.since(people);
    }

    /// Takes a person into a body from a day on; the same again changes nothing.
    public Person engage(Person person, LocalDate from) {
        engage(person, from, Changes.truc(person.body()));
        return person;
    }

    /// The same, by somebody; a staff number that belongs to somebody else at the body is refused.
    public Outcome<Person> engage(Person person, LocalDate from, Author by) {
        changes.queue();
        var wrong = check(person);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (repository.engage(person, from)) {
            changes.write(by, "organisation.person_engaged", person.id().value());
            return Outcome.done(person);
        }
        boolean same = repository.find(person.id()).filter(person::equals).isPresent()
                && repository
                        .employment(person.id())
                        .filter(employment -> employment.from().equals(from))
                        .isPresent();
        return same ? Outcome.done(person) : Outcome.refused("organisation.sent_before");
    }

    /// Corrects the name of a person; history is shown under the new one.
    public Outcome<Person> rename(Person.Id id, String name, Author by) {
        changes.queue();
        if (name.isBlank()) {
            return Outcome.refused(FormErrors.at("name", Message.of("organisation.name_missing")));
        }
        if (repository.rename(id, name.strip())) {
            changes.write(by, "organisation.person_renamed", id.value());
        }
        return Outcome.done(repository.find(id).orElseThrow());
    }

    /// Gives a person a post; the same again changes nothing.
    public Post appoint(Post post) {
        var person = repository.find(post.person()).orElseThrow();
        return switch (appoint(post, Changes.truc(person.body()))) {
            case Outcome.Done<Post>(var done) -> done;
            case Outcome.Refused<Post>(var why) ->
                throw new IllegalArgumentException(why.first().key());
        };
    }

    /// The same, by somebody; refused where the person or the unit is not there on the first day. A post
    /// without a last day ends with its unit.
    public Outcome<Post> appoint(Post post, Author by) {
        changes.queue();
        var before = posts.find(post.id());
        if (before.isPresent()) {
            return before.get().answers(post)
                    ? Outcome.done(before.get())
                    : Outcome.refused("organisation.sent_before");
        }
        var wrong = posts.check(post);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        repository.appoint(post);
        changes.write(
                by,
                "organisation.person_appointed",
                post.person().value(),
                Map.of("unit", post.unit().toString(), "kind", post.kind().name()));
        return Outcome.done(posts.find(post.id()).orElseThrow());
    }

    /// Ends a post from a day on; a post that would begin only then falls away.
    public Outcome<Post> end(Post.Id id, LocalDate from, Author by) {
        changes.queue();
        var post = posts.find(id);
        if (post.isEmpty()) {
            return Outcome.refused("organisation.post.unknown");
        }
        if (!from.equals(post.get().until())) {
            posts.end(List.of(id.value()), from);
            changes.write(
                    by,
                    "organisation.post_ended",
                    post.get().person().value(),
                    Map.of("post", id.value().toString()));
            events.publishEvent(new PeopleLeft(Set.of(post.get().person())));
        }
        return Outcome.done(post.get());
    }

    /// A person leaves the body from a day on: posts and memberships end, access ends with them, history keeps the
    /// name.
    public Outcome<Person> leave(Person.Id id, LocalDate from, Author by) {
        changes.queue();
        var employment = repository.employment(id);
        if (employment.isEmpty() || !from.isAfter(employment.get().from())) {
            return Outcome.refused("organisation.person.gone");
        }
        if (!from.equals(employment.get().until())) {
            posts.end(posts.ofPeople(new UUID[] {id.value()}, from), from);
            repository.leave(id, from);
            changes.write(by, "organisation.person_left", id.value(), Map.of("from", from.toString()));
            events.publishEvent(new PeopleLeft(Set.of(id)));
        }
        return Outcome.done(repository.find(id).orElseThrow());
    }

    private FormErrors check(Person person) {
        var wrong = FormErrors.none();
        if (person.name().isBlank()) {
            wrong = wrong.with("name", Message.of("organisation.name_missing"));
        }
        if (person.staffNumber().isBlank()) {
            wrong = wrong.with("staffNumber", Message.of("organisation.person.number_missing"));
        }
        var holder = repository.findByStaffNumber(person.body(), person.staffNumber());
        if (holder.isPresent() && !holder.get().id().equals(person.id())) {
            wrong = wrong.with("staffNumber", Message.of("organisation.person.number_taken", person.staffNumber()));
        }
        return wrong;
    }

    /// Somebody with the post they hold.
    public record Holder(Person person, Post post) {}
}
