package vn.truc.directive;

import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// A directive was put in force; those who answer for the units it reaches are told, or everybody there.
public record DirectiveIssued(Directive.Id directive, String number, String subject, Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "directive.issued:" + directive;
    }

    @Override
    public Message announcement() {
        return Message.of("directive.issued", number, subject);
    }

    @Override
    public String announcedAt() {
        return "/directives/" + directive;
    }
}
