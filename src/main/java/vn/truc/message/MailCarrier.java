package vn.truc.message;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands one e-mail to the mail server and says what became of it: whether it was taken, was not, or may have been.
@Component
class MailCarrier {
    private static final Logger log = LoggerFactory.getLogger(MailCarrier.class);
    private static final int PERMANENT = 500;

    Email.Result carry(MailSettings.Server server, Email email, Letter letter, Instant now) {
        MimeMessage message;
        Transport transport;
        try {
            var session = Session.getInstance(properties(server));
            message = write(session, server, email, letter, now);
            transport = session.getTransport("smtp");
        } catch (MessagingException unwritable) {
            return new Email.Result(Email.State.FAILED, now, "address");
        }
        try (transport) {
            if (!connect(transport, server)) {
                return email.postponed(now, "server");
            }
            transport.sendMessage(message, message.getAllRecipients());
            return new Email.Result(Email.State.SENT, now, "");
        } catch (MessagingException failure) {
            log.warn(
                    "E-mail {} was not taken: {}",
                    email.message(),
                    failure.getClass().getSimpleName());
            return failed(email, failure, now);
        }
    }

    private static boolean connect(Transport transport, MailSettings.Server server) {
        try {
            var user = server.username().isEmpty() ? null : server.username();
            transport.connect(server.host(), server.port(), user, user == null ? null : server.password());
            return true;
        } catch (AuthenticationFailedException refused) {
            log.warn("The mail server {} refuses user name and password", server);
            return false;
        } catch (MessagingException away) {
            log.warn("The mail server {} cannot be reached", server);
            return false;
        }
    }

    /// What the server has answered counts: 4xx is tried again, 5xx is not; without an answer nobody knows.
    private static Email.Result failed(Email email, MessagingException failure, Instant now) {
        return switch (failure) {
            case SMTPSendFailedException refused -> answered(email, refused.getReturnCode(), refused, now);
            case SMTPAddressFailedException refused -> answered(email, refused.getReturnCode(), refused, now);
            case SendFailedException refused
            when refused.getNextException() instanceof SMTPAddressFailedException at ->
                answered(email, at.getReturnCode(), at, now);
            default -> new Email.Result(Email.State.UNCERTAIN, now, "no answer");
        };
    }

    private static Email.Result answered(Email email, int code, MessagingException refused, Instant now) {
        if (refused.getNextException() instanceof SMTPAddressFailedException address) {
            return answered(email, address.getReturnCode(), address, now);
        }
        if (code < 0) {
            return new Email.Result(Email.State.UNCERTAIN, now, "no answer");
        }
        return code >= PERMANENT
                ? new Email.Result(Email.State.FAILED, now, String.valueOf(code))
                : email.postponed(now, String.valueOf(code));
    }

    private static MimeMessage write(
            Session session, MailSettings.Server server, Email email, Letter letter, Instant now)
            throws MessagingException {
        var message = new Named(session, email.messageId(server.domain()));
        message.setFrom(new InternetAddress(server.from(), true));
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.saveChanges();
        return message;
    }

    private static Properties properties(MailSettings.Server server) {
        var properties = new Properties();
        properties.putAll(server.properties());
        properties.putIfAbsent("mail.smtp.connectiontimeout", "5000");
        properties.putIfAbsent("mail.smtp.timeout", "10000");
        properties.putIfAbsent("mail.smtp.writetimeout", "10000");
        properties.put("mail.smtp.auth", String.valueOf(!server.username().isEmpty()));
        return properties;
    }

    /// A message that keeps its name however often it is sent.
    private static class Named extends MimeMessage {
        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
