package vn.truc.report;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;

/// An office told the superiors which units have not reported.
public record ReportGap(
        UUID id, Set<Person.Id> recipients, Text form, LocalDate period, int number, String units, String office)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "report.gap:" + id;
    }

    @Override
    public Message announcement() {
        return Message.of("report.gap", form.message(), period, number, units, office);
    }

    @Override
    public String announcedAt() {
        return "/situation";
    }
}
