package vn.truc.health;

import java.util.Set;
import java.util.UUID;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// Somebody who keeps a unit's list reminded those who have not declared today.
public record HealthReminder(UUID id, Set<Person.Id> recipients, String by) implements Announcement {
    @Override
    public String announcementKey() {
        return "health.reminder:" + id;
    }

    @Override
    public Message announcement() {
        return Message.of("health.reminder.text", by);
    }

    @Override
    public String announcedAt() {
        return "/health/declare";
    }
}
