package vn.truc.health;

import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// Somebody declared less on the same day than before: the health officer looks; who it was is said there only.
record DeclarationEased(Declaration.Id declaration, Set<Person.Id> recipients) implements Announcement {
    @Override
    public String announcementKey() {
        return "health.eased:" + declaration;
    }

    @Override
    public Message announcement() {
        return Message.of("health.eased.told");
    }

    @Override
    public String announcedAt() {
        return "/health/looks";
    }

    @Override
    public boolean confidential() {
        return true;
    }
}
