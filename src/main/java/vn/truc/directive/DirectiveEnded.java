package vn.truc.directive;

import java.time.LocalDate;
import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// A directive was withdrawn, or another one, the cause, supersedes it; those who answer for the units it reached are
/// told.
public record DirectiveEnded(
        Directive.Id directive,
        String number,
        String subject,
        LocalDate from,
        Directive.Id cause,
        Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "directive.ended:" + directive + ":" + from + ":" + cause;
    }

    @Override
    public Message announcement() {
        return Message.of("directive.ended", number, subject, Words.day(from));
    }

    @Override
    public String announcedAt() {
        return "/directives/" + directive;
    }
}
