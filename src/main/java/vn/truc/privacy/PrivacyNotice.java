package vn.truc.privacy;

import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// Somebody asked for what is theirs, or their request went on.
record PrivacyNotice(String announcementKey, Set<Person.Id> recipients, Message announcement, String announcedAt)
        implements Announcement {}
