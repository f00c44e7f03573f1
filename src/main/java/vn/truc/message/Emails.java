package vn.truc.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.account.WebAddress;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Contact;
import vn.truc.organisation.Contacts;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// The e-mails that repeat messages: claimed, handed to the mail server one by one, and what became of each
/// written down at once, so that a crash in between leaves at most one in doubt.
@Service
public class Emails {
    private static final int AT_ONCE = 50;
    private static final int LISTED = 100;
    private static final Duration KEPT = Duration.ofDays(30);

    private final EmailRepository repository;
    private final MailSettings settings;
    private final MailCarrier carrier;
    private final Contacts contacts;
    private final Acting acting;
    private final WebAddress address;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    Emails(
            EmailRepository repository,
            MailSettings settings,
            MailCarrier carrier,
            Contacts contacts,
            Acting acting,
            WebAddress address,
            Rights rights,
            Audit audit,
            OfficeClock clock) {
        this.repository = repository;
        this.settings = settings;
        this.carrier = carrier;
        this.contacts = contacts;
        this.acting = acting;
        this.address = address;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// Sends what is due at this moment and says how many the mail server took; without a mail server nothing happens.
    public int sendDue(Instant now) {
        return settings.server().map(server -> sendDue(server, now)).orElse(0);
    }

    private int sendDue(MailSettings.Server server, Instant now) {
        var round = Objects.requireNonNull(acting.as("message.emails", () -> prepare(now)));
        return (int) round.stream()
                .filter(letter -> send(server, letter, now) == Email.State.SENT)
                .count();
    }

    private List<Ready> prepare(Instant now) {
        repository.doubt(now.minus(Email.PATIENCE));
        repository.forgetSentBefore(now.minus(KEPT));
        var claimed = repository.claim(now, AT_ONCE);
        var told = repository.told(claimed);
        var known = contacts.of(claimed.stream().map(Email::person).collect(Collectors.toSet()));
        repository.drop(claimed.stream()
                .filter(email -> to(email, known).isEmpty())
                .map(Email::message)
                .toList());
        return claimed.stream()
                .flatMap(email -> to(email, known)
                        .map(to -> new Ready(email, letter(to, Objects.requireNonNull(told.get(email.announcement())))))
                        .stream())
                .toList();
    }

    private static Optional<String> to(Email email, Map<Person.Id, Contact> known) {
        return Optional.ofNullable(known.get(email.person()))
                .map(Contact::email)
                .filter(found -> !found.isBlank());
    }

    /// Each e-mail is an act of its own towards the mail server, so what became of it is written down at once.
    private Email.State send(MailSettings.Server server, Ready ready, Instant now) {
        var begun = acting.as("message.emails", () -> repository.begin(ready.email(), now));
        if (!Boolean.TRUE.equals(begun)) {
            return Email.State.QUEUED;
        }
        var result = carrier.carry(server, ready.email().tried(), ready.letter(), now);
        acting.as("message.emails", () -> {
            repository.keep(ready.email(), result);
            return result;
        });
        return result.state();
    }

    private Letter letter(String to, EmailRepository.Told told) {
        var subject = Words.say(told.text(), Words.VIETNAMESE);
        var where = address.known()
                .map(site -> site + told.path())
                .orElse(Words.say(Message.of("message.email.open"), Words.VIETNAMESE));
        var foot = Words.say(Message.of("message.email.foot", Words.moment(told.sent())), Words.VIETNAMESE);
        return new Letter(to, subject, subject + "\n\n" + where + "\n\n-- \n" + foot + "\n");
    }

    /// How the e-mails of the whole installation stand, for its administrators.
    @Transactional(readOnly = true)
    public Standing standing() {
        var counted = repository.standing();
        return new Standing(
                settings.server().map(MailSettings.Server::toString),
                settings.server().map(MailSettings.Server::from),
                settings.senderIsFixed(),
                counted.getOrDefault(Email.State.QUEUED, 0) + counted.getOrDefault(Email.State.SENDING, 0),
                counted.getOrDefault(Email.State.FAILED, 0),
                counted.getOrDefault(Email.State.UNCERTAIN, 0));
    }

    /// The e-mails of one's body that failed or may not have arrived, newest first.
    @Transactional(readOnly = true)
    public List<Undelivered> undelivered(Actor by) {
        rights.demand(by, Right.ADMINISTER, by.person().body());
        return repository.undelivered(by.person().body().value(), LISTED);
    }

    /// Sends an e-mail again that failed or is in doubt; it keeps its Message-ID, so that a mailbox that has it already
    /// can tell. Asked twice, it is sent once.
    @Transactional
    public boolean sendAgain(Actor by, InboxMessage.Id id, Instant now) {
        rights.demand(by, Right.ADMINISTER, by.person().body());
        boolean again = repository.again(id.value(), by.person().body().value(), now);
        if (again) {
            audit.write(new Audit.Line(clock.newId(), by.author(), "message.email-again", id.value(), Map.of()));
        }
        return again;
    }

    /// The mail server and the sender, empty without one; whether the environment names the sender; how many e-mails
    /// wait, failed, or may not have arrived.
    public record Standing(
            Optional<String> server,
            Optional<String> sender,
            boolean senderFixed,
            int waiting,
            int failed,
            int uncertain) {}

    private record Ready(Email email, Letter letter) {}
}
