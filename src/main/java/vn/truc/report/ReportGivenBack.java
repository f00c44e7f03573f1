package vn.truc.report;

import java.time.LocalDate;
import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// An office gave a report back to be corrected.
public record ReportGivenBack(
        Report.Id report, int version, Set<Person.Id> recipients, Text form, LocalDate period, String reason)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "report.given-back:" + report + ":" + version;
    }

    @Override
    public Message announcement() {
        return Message.of("report.given-back", form.message(), period, reason);
    }

    @Override
    public String announcedAt() {
        return "/reports/" + report;
    }
}
