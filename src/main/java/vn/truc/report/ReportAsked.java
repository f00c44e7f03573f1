package vn.truc.report;

import java.time.Instant;
import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// An office asked units for a report once.
public record ReportAsked(
        ReportRequest.Id request, Set<Person.Id> recipients, Text title, Instant deadline, String office)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "report.asked:" + request;
    }

    @Override
    public Message announcement() {
        return Message.of("report.asked", title.message(), deadline, office);
    }

    @Override
    public String announcedAt() {
        return "/reports";
    }
}
