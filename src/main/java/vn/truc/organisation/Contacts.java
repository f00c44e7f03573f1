package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// Telephone numbers and addresses of people, kept locked. The database shows a contact only to the person and
/// to whoever is bound to the thread with a reach that covers a unit where the person works.
@Service
@Transactional
public class Contacts {
    private final ContactRepository repository;
    private final Changes changes;
    private final OfficeClock clock;

    Contacts(ContactRepository repository, Changes changes, OfficeClock clock) {
        this.repository = repository;
        this.changes = changes;
        this.clock = clock;
    }

    /// How to reach a person; empty texts where the asker may not see it.
    @Transactional(readOnly = true)
    public Contact of(Person.Id person) {
        return of(Set.of(person)).getOrDefault(person, Contact.unknown(person));
    }

    /// How to reach these people, in one statement; those whom the asker may not see are left out.
    @Transactional(readOnly = true)
    public Map<Person.Id, Contact> of(Collection<Person.Id> people) {
        return repository.of(people);
    }

    /// Whose telephone number this is, of those whom the asker may see.
    @Transactional(readOnly = true)
    public Set<Person.Id> byPhone(String phone) {
        return repository.byPhone(phone);
    }

    /// Whom to call at these units on this day: heads, deputies and clerks with their contacts, in one statement.
    @Transactional(readOnly = true)
    public Map<Unit.Id, List<Callee>> toCall(Set<Unit.Id> units, LocalDate day) {
        return repository.toCall(units, day);
    }

    /// Puts down how a person is reached; the person and the administrators of the unit may.
    public Outcome<Contact> change(Contact contact, Author by) {
        var wrong = check(contact);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (repository
                .of(Set.of(contact.person()))
                .getOrDefault(contact.person(), Contact.unknown(contact.person()))
                .equals(contact)) {
            return Outcome.done(contact);
        }
        if (!repository.mayKeep(contact.person(), clock.today())) {
            return Outcome.refused("organisation.contact.not_yours");
        }
        repository.put(contact);
        changes.write(by, "organisation.contact_changed", contact.person().value());
        return Outcome.done(contact);
    }

    private static FormErrors check(Contact contact) {
        var wrong = FormErrors.none();
        if (!ContactRules.phone(contact.phone())) {
            wrong = wrong.with("phone", Message.of("organisation.contact.phone"));
        }
        if (!ContactRules.email(contact.email())) {
            wrong = wrong.with("email", Message.of("organisation.contact.email"));
        }
        return wrong;
    }
}
