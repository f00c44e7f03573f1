package vn.truc.directive;

import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// A directive was withdrawn or superseded; those who answer for the units it reached are told.
public record DirectiveEnded(Directive.Id directive, String number, String subject, Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "directive.ended:" + directive;
    }

    @Override
    public Message announcement() {
        return Message.of("directive.ended", number, subject);
    }

    @Override
    public String announcedAt() {
        return "/directives/" + directive;
    }
}
