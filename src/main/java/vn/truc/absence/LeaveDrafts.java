package vn.truc.absence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Staff;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// Requests for leave that came by letter. Anybody can write any sender on a letter: it only becomes a draft, which the
/// person whose official address it names opens after signing in, looks through and sends, or throws away.
@Service
@Transactional
public class LeaveDrafts {
    private static final int LONGEST = 500;
    private static final int MOST_OPEN = 20;

    private final LeaveDraftRepository repository;
    private final Contacts contacts;
    private final People people;
    private final Units units;
    private final Acting acting;
    private final Audit audit;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    LeaveDrafts(
            LeaveDraftRepository repository,
            Contacts contacts,
            People people,
            Units units,
            Acting acting,
            Audit audit,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.contacts = contacts;
        this.people = people;
        this.units = units;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /// Takes a letter that came to the address of a unit; whether it became a draft. The same letter again does not.
    boolean take(LeaveMail mail, String unitCode) {
        return acting.as(
                "absence.mail",
                () -> units.findByCode(unitCode, clock.today())
                        .flatMap(unit -> sender(mail.from(), unit.id()))
                        .filter(person -> repository.open(person).size() < MOST_OPEN)
                        .filter(person -> keep(mail, person))
                        .isPresent());
    }

    /// One’s own drafts.
    @Transactional(readOnly = true)
    public List<LeaveDraft> own(Actor by) {
        return repository.open(by.person().id());
    }

    /// A draft is sent or thrown away.
    public void close(Actor by, UUID id) {
        if (repository.close(id, by.person().id(), clock.now())) {
            audit.write(new Audit.Line(clock.newId(), by.author(), "absence.draft-closed", id, Map.of()));
        }
    }

    private boolean keep(LeaveMail mail, Person.Id person) {
        var id = clock.newId();
        var shortened = new LeaveMail(
                mail.id(),
                mail.from(),
                mail.subject().substring(0, Math.min(LONGEST, mail.subject().length())),
                mail.text());
        boolean added = repository.add(id, person, shortened, mail.span(clock.today()), clock.now());
        if (added) {
            var body = people.find(person).orElseThrow().body();
            audit.write(new Audit.Line(
                    clock.newId(), new Author(body.value(), null, "absence.mail"), "absence.draft-came", id, Map.of()));
            events.publishEvent(new LeaveDraftReceived(id, Set.of(person)));
        }
        return added;
    }

    /// The one person of the unit and below whose official address this is; nobody where two share it.
    private Optional<Person.Id> sender(String from, Unit.Id unit) {
        var staff = people.staff(unit, clock.today()).stream().map(Staff::id).toList();
        var address = from.strip().toLowerCase(Locale.ROOT);
        var matching = contacts.of(staff).values().stream()
                .filter(contact -> !address.isEmpty()
                        && contact.email().strip().toLowerCase(Locale.ROOT).equals(address))
                .map(contact -> contact.person())
                .distinct()
                .toList();
        return matching.size() == 1 ? Optional.of(matching.getFirst()) : Optional.empty();
    }
}
