package vn.truc.health;

import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// An isolation is over: told to the person, the head and the health officer; why it was is not said.
record IsolationEnded(String announcementKey, Set<Person.Id> recipients, Message announcement, String announcedAt)
        implements Announcement {
    @Override
    public boolean confidential() {
        return true;
    }
}
