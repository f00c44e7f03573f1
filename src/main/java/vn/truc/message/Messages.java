package vn.truc.message;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Waiting;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Contact;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;

/// Messages to people: what they are told lies in their inbox, and goes out by e-mail where there is an address.
@Service
@Transactional
public class Messages {
    private static final int PAGE = 100;

    private final MessageRepository repository;
    private final EmailRepository emails;
    private final MailSettings mail;
    private final People people;
    private final Contacts contacts;
    private final OfficeClock clock;
    private final Clock wall;

    Messages(
            MessageRepository repository,
            EmailRepository emails,
            MailSettings mail,
            People people,
            Contacts contacts,
            OfficeClock clock,
            Clock wall) {
        this.repository = repository;
        this.emails = emails;
        this.mail = mail;
        this.people = people;
        this.contacts = contacts;
        this.clock = clock;
        this.wall = wall;
    }

    /// Tells people something, once: told again under the same key, nothing happens. Says how many were told
    /// now. E-mails go out to those whose address the caller may see; a part of Trực itself sees all.
    public int tell(Announcement announcement) {
        var recipients = announcement.recipients();
        var id = clock.newId();
        if (recipients.isEmpty() || !repository.announce(id, announcement, clock.now())) {
            return 0;
        }
        var lines = people.named(recipients).stream()
                .map(person -> new MessageRepository.Line(clock.newId(), person))
                .toList();
        repository.insert(id, lines);
        if (mail.server().isPresent()) {
            var reachable = reachable(recipients);
            emails.queue(
                    id,
                    lines.stream()
                            .filter(line -> reachable.contains(line.person().id()))
                            .toList(),
                    wall.instant());
        }
        return lines.size();
    }

    private Set<Person.Id> reachable(Set<Person.Id> recipients) {
        return contacts.of(recipients).values().stream()
                .filter(contact -> !contact.email().isBlank())
                .map(Contact::person)
                .collect(Collectors.toSet());
    }

    /// One's own messages: unread first, newest first.
    @Transactional(readOnly = true)
    public List<InboxMessage> inbox(Actor who) {
        return repository.inbox(who.person().id(), PAGE);
    }

    /// How many of one's own messages are unread.
    @Transactional(readOnly = true)
    public long unread(Actor who) {
        return repository.unread(who.person().id());
    }

    /// What counts them.
    @Transactional(propagation = Propagation.SUPPORTS)
    Waiting.Count unreadCount(Actor who) {
        return MessageRepository.unreadCount(who.person().id());
    }

    /// Reads one of one's own messages; empty when there is none with this id.
    public Optional<InboxMessage> read(Actor who, InboxMessage.Id id) {
        var message = repository.find(who.person().id(), id);
        if (message.isPresent()) {
            repository.read(who.person().id(), id, clock.now());
        }
        return message;
    }

    /// Marks as read what was in one's inbox up to this message; what came later stays unread.
    public int readAllUpTo(Actor who, InboxMessage.Id newest) {
        return repository.readAllUpTo(who.person().id(), newest, clock.now());
    }

    /// Whether messages go out by e-mail, too.
    public boolean byEmail() {
        return mail.present();
    }
}
