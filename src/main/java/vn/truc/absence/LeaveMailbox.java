package vn.truc.absence;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The mailbox to which people of a unit write to ask for leave, read over IMAP as `truc.leave-mail.*` says; without a
/// host nothing is read. A letter is marked as read when it was looked at.
@Component
class LeaveMailbox {
    private static final Logger log = LoggerFactory.getLogger(LeaveMailbox.class);
    private static final int MOST = 50;
    private static final int LONGEST_TEXT = 10_000;
    private static final int DEEPEST = 20;
    private static final String PATIENCE = "10000";

    private final LeaveDrafts drafts;
    private final Environment environment;

    LeaveMailbox(LeaveDrafts drafts, Environment environment) {
        this.drafts = drafts;
        this.environment = environment;
    }

    /// Reads what is new, where a mailbox is set.
    void read() {
        server().ifPresent(server -> {
            try {
                int taken = read(server);
                if (taken > 0) {
                    log.info("Letters that became drafts of leave: {}", taken);
                }
            } catch (MessagingException unreachable) {
                log.warn(
                        "The mailbox for leave cannot be read: {}",
                        unreachable.getClass().getSimpleName());
            }
        });
    }

    /// Reads what is new in a mailbox; how many letters became drafts.
    int read(Server server) throws MessagingException {
        var properties = new Properties();
        var protocol = server.tls() ? "imaps" : "imap";
        for (var kind : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.put("mail." + protocol + "." + kind, PATIENCE);
        }
        properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
        try (var store = Session.getInstance(properties).getStore(protocol)) {
            store.connect(server.host(), server.port(), server.username(), server.password());
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                int taken = 0;
                var unread = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (var letter : Arrays.copyOf(unread, Math.min(MOST, unread.length))) {
                    taken += readable(letter)
                                    .filter(mail -> drafts.take(mail, server.unit()))
                                    .isPresent()
                            ? 1
                            : 0;
                    letter.setFlag(Flags.Flag.SEEN, true);
                }
                return taken;
            }
        }
    }

    /// What a letter says, unless it cannot be read: anybody can send anything, and what comes after it is read all the
    /// same. Where the mailbox itself has gone away, marking the letter says so.
    static Optional<LeaveMail> readable(Message letter) {
        try {
            return written(letter);
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError unreadable) {
            log.warn(
                    "A letter to the mailbox for leave cannot be read and is passed over: {}",
                    unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// Nothing of a letter that a machine wrote.
    private static Optional<LeaveMail> written(Message letter) throws MessagingException, IOException {
        var machine = letter.getHeader("Auto-Submitted");
        var from = letter.getFrom();
        if ((machine != null && !machine[0].equalsIgnoreCase("no"))
                || from == null
                || from.length != 1
                || !(from[0] instanceof InternetAddress sender)) {
            return Optional.empty();
        }
        var text = text(letter, 0);
        var id = Optional.ofNullable(letter.getHeader("Message-ID"))
                .map(ids -> ids[0])
                .orElseGet(() -> text.hashCode() + ":" + sender.getAddress());
        return Optional.of(new LeaveMail(
                id,
                sender.getAddress(),
                Objects.requireNonNullElse(letter.getSubject(), "").strip(),
                text));
    }

    /// The plain text of a letter, its beginning; no mail program packs it deeper than this looks.
    private static String text(Part part, int depth) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            var text = String.valueOf(part.getContent());
            return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
        }
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount(); at++) {
                var text = text(parts.getBodyPart(at), depth + 1);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private Optional<Server> server() {
        var host = environment.getProperty("truc.leave-mail.host", "").strip();
        var unit = environment.getProperty("truc.leave-mail.unit", "").strip();
        if (host.isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        boolean tls = environment.getProperty("truc.leave-mail.tls", Boolean.class, true);
        return Optional.of(new Server(
                host,
                environment.getProperty("truc.leave-mail.port", Integer.class, tls ? 993 : 143),
                tls,
                environment.getProperty("truc.leave-mail.username", ""),
                environment.getProperty("truc.leave-mail.password", ""),
                unit));
    }

    /// A mailbox: where it is, how it opens, of which unit it is.
    record Server(String host, int port, boolean tls, String username, String password, String unit) {
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }
}
