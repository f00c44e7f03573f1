package vn.truc.directive;

import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// A directive that was to be replaced holds on, since its successor was withdrawn; those whom it reaches are told.
public record DirectiveHoldsOn(
        Directive.Id directive,
        Directive.Id successor,
        String number,
        String subject,
        String successorNumber,
        Set<Person.Id> recipients)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "directive.holds-on:" + directive + ":" + successor;
    }

    @Override
    public Message announcement() {
        return Message.of("directive.holds-on", number, subject, successorNumber);
    }

    @Override
    public String announcedAt() {
        return "/directives/" + directive;
    }
}
