package vn.truc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// An office reminded units, those of one deadline, of a report that is not there yet.
public record ReportReminder(
        UUID id, Set<Person.Id> recipients, Text form, LocalDate period, Instant deadline, String office)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "report.reminder:" + id + "/" + deadline.getEpochSecond();
    }

    @Override
    public Message announcement() {
        return Message.of("report.reminder", form.message(), period, deadline, office);
    }

    @Override
    public String announcedAt() {
        return "/reports";
    }
}
