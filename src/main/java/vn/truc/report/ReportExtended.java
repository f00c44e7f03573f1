package vn.truc.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// An office gave a unit more time for a report.
public record ReportExtended(
        Extension.Id extension, Set<Person.Id> recipients, Text form, LocalDate period, Instant until, String reason)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "report.extended:" + extension.value();
    }

    @Override
    public Message announcement() {
        return Message.of("report.extended", form.message(), period, until, reason);
    }

    @Override
    public String announcedAt() {
        return "/reports";
    }
}
