package vn.truc.report;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import vn.truc.message.Announcement;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// The figures of a day are there for leaders, behind a link.
public record BriefReady(Brief.Id id, Set<Person.Id> recipients, Text form, LocalDate period, LocalTime at, String path)
        implements Announcement {
    @Override
    public String announcementKey() {
        return "report.brief:" + id;
    }

    @Override
    public Message announcement() {
        return Message.of("report.brief.ready", form.message(), Words.day(period), at.toString());
    }

    @Override
    public String announcedAt() {
        return path;
    }
}
