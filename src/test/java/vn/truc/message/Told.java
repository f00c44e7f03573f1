package vn.truc.message;

import java.util.Set;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// Something told in a test, as an event of another capability would be.
public record Told(String announcementKey, Set<Person.Id> recipients, Message announcement) implements Announcement {
    static Told of(String key, Person.Id... people) {
        return new Told(key, Set.of(people), Message.of("message.slip.used", "14:52, 20/3/2020"));
    }

    @Override
    public String announcedAt() {
        return "/reports";
    }
}
