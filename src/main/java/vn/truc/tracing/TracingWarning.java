package vn.truc.tracing;

import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// People are told what to do because of where they were; nobody who fell ill is named.
record TracingWarning(String announcementKey, Set<Person.Id> recipients, Message announcement, String announcedAt)
        implements Announcement {
    @Override
    public boolean confidential() {
        return true;
    }
}
