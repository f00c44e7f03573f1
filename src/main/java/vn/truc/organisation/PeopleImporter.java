package vn.truc.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.ImportDraft.Effect;
import vn.truc.organisation.ImportDraft.Preview;

/// Carries out a list of people: a few statements, however long the list.
@Component
class PeopleImporter {
    private final PeopleImportRepository repository;
    private final PostRepository posts;
    private final ContactRepository contacts;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    PeopleImporter(
            PeopleImportRepository repository,
            PostRepository posts,
            ContactRepository contacts,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.posts = posts;
        this.contacts = contacts;
        this.clock = clock;
        this.events = events;
    }

    PreparedImport prepare(ImportRepository.Draft draft) {
        var table = PeopleImport.read(draft.content());
        var plan = plan(draft, table);
        var changes = new ArrayList<>(plan.changes());
        var reached = reached(plan);
        reached.forEach(contact -> changes.add(contact.effect()));
        var openings = plan.openings();
        var endings = plan.endings();
        var preview = new Preview(
                table.rows().size(),
                List.copyOf(table.problems()),
                openings,
                changes,
                endings,
                (int) plan.changed().stream()
                        .filter(PeopleImport.Change::isEmpty)
                        .count(),
                table.ignored(),
                ImportRepository.fingerprint(draft.content() + draft.complete() + openings + changes + endings));
        return new PreparedImport(preview, _ -> carryOut(plan, reached));
    }

    private void carryOut(PeopleImport.Plan plan, List<Reached> reached) {
        var today = clock.today();
        var engaged = plan.engaged().stream()
                .map(wanted -> new Person(new Person.Id(clock.newId()), wanted.body(), wanted.number(), wanted.name()))
                .toList();
        repository.engage(
                engaged, plan.engaged().stream().map(PeopleImport.Wanted::since).toList());
        repository.correct(
                plan.changed().stream()
                        .filter(change -> change.renames() || change.returns())
                        .map(PeopleImport.Change::person)
                        .toList(),
                today);
        appoint(plan, engaged, today);
        contacts.putAll(reached.stream().map(Reached::contact).toList());
        contacts.putAll(first(plan, engaged));
        leave(plan.leaving(), today);
    }

    private void appoint(PeopleImport.Plan plan, List<Person> engaged, LocalDate today) {
        var appointed = new ArrayList<Post>();
        for (int at = 0; at < engaged.size(); at++) {
            var person = engaged.get(at).id();
            plan.engaged().get(at).posts().forEach(post -> appointed.add(post.of(new Post.Id(clock.newId()), person)));
        }
        plan.changed()
                .forEach(change -> change.appoint()
                        .forEach(post -> appointed.add(post.of(
                                new Post.Id(clock.newId()),
                                change.there().person().id()))));
        repository.appoint(appointed);
        var altered = plan.changed().stream()
                .flatMap(change -> change.alter().stream())
                .toList();
        repository.alter(altered);
        posts.entrust(altered, today);
        var ended =
                plan.changed().stream().flatMap(change -> change.end().stream()).toList();
        posts.end(ended.stream().map(post -> post.id().value()).toList(), today);
        if (!ended.isEmpty()) {
            events.publishEvent(new PeopleLeft(ended.stream().map(Post::person).collect(Collectors.toSet())));
        }
    }

    private void leave(List<Person> leaving, LocalDate today) {
        var ids = leaving.stream().map(person -> person.id().value()).toArray(UUID[]::new);
        posts.end(posts.ofPeople(ids, today), today);
        repository.leave(leaving, today);
        events.publishEvent(new PeopleLeft(leaving.stream().map(Person::id).collect(Collectors.toSet())));
    }

    private PeopleImport.Plan plan(ImportRepository.Draft draft, ImportTable table) {
        var numbers =
                table.rows().stream().map(row -> row.text("number")).distinct().toList();
        return PeopleImport.plan(
                table, repository.known(draft.unit(), numbers, clock.today()), draft.complete(), clock.today());
    }

    /// The contacts of those who are there and that the list changes; an empty field changes nothing.
    private List<Reached> reached(PeopleImport.Plan plan) {
        var known = contacts.of(plan.changed().stream()
                .map(change -> change.there().person().id())
                .toList());
        return plan.changed().stream()
                .filter(change -> change.wanted().staysAfter(clock.today()))
                .map(change -> {
                    var person = change.there().person().id();
                    var now = known.getOrDefault(person, Contact.unknown(person));
                    return new Reached(change.wanted(), now, change.wanted().contact(now));
                })
                .filter(reached -> !reached.contact.equals(reached.now))
                .toList();
    }

    private List<Contact> first(PeopleImport.Plan plan, List<Person> engaged) {
        var contacts = new ArrayList<Contact>();
        for (int at = 0; at < engaged.size(); at++) {
            var wanted = plan.engaged().get(at);
            var contact = wanted.contact(Contact.unknown(engaged.get(at).id()));
            if (!contact.isEmpty() && wanted.staysAfter(clock.today())) {
                contacts.add(contact);
            }
        }
        return contacts;
    }

    private record Reached(PeopleImport.Wanted wanted, Contact now, Contact contact) {
        Effect effect() {
            return wanted.effect("organisation.import.contact");
        }
    }
}
