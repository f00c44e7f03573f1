package vn.truc.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.account.WebAddress;
import vn.truc.database.Backups;
import vn.truc.database.Condition;
import vn.truc.database.Partitions;
import vn.truc.database.Retention;
import vn.truc.message.Emails;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// How the installation stands, and what needs its administrator. It names nobody and no content.
@Service
@Transactional(readOnly = true)
public class SystemDesk {
    private static final Duration LATE = Duration.ofMinutes(15);
    private static final Duration BACKUP = Duration.ofDays(2);
    private static final long ROOM = 2L << 30;

    private final Condition condition;
    private final Backups backups;
    private final Partitions partitions;
    private final Retention retention;
    private final Emails emails;
    private final WebAddress address;
    private final Clock wall;

    SystemDesk(
            Condition condition,
            Backups backups,
            Partitions partitions,
            Retention retention,
            Emails emails,
            WebAddress address,
            Clock wall) {
        this.condition = condition;
        this.backups = backups;
        this.partitions = partitions;
        this.retention = retention;
        this.emails = emails;
        this.address = address;
        this.wall = wall;
    }

    /// Something that an administrator should do: what, how, where; the urgent ones also stand on “today”.
    public record Need(boolean urgent, Message what, Message how, Optional<String> path) {}

    /// Jobs, database and mail as they stand now; sizes in bytes.
    public record Standing(
            List<Condition.Job> jobs,
            Condition.UnderWay underWay,
            long size,
            long room,
            boolean external,
            Optional<Instant> backup,
            Emails.Standing mail,
            List<Need> needs,
            Instant now) {}

    /// Everything.
    public Standing standing() {
        var now = wall.instant();
        var jobs = condition.jobs();
        var underWay = condition.underWay();
        var mail = emails.standing();
        var needs = urgent(jobs, underWay, mail, now);
        needs.addAll(advisable(mail));
        return new Standing(
                jobs,
                underWay,
                condition.size(),
                backups.room(),
                backups.external(),
                backups.last(),
                mail,
                List.copyOf(needs),
                now);
    }

    /// What cannot wait.
    public List<Need> urgent() {
        return List.copyOf(urgent(condition.jobs(), condition.underWay(), emails.standing(), wall.instant()));
    }

    private List<Need> urgent(
            List<Condition.Job> jobs, Condition.UnderWay underWay, Emails.Standing mail, Instant now) {
        var needs = new ArrayList<Need>();
        jobs.stream()
                .filter(job -> job.failures() > 0)
                .forEach(job -> needs.add(need(true, "job-fails", "", name(job), job.failures())));
        jobs.stream()
                .filter(job -> late(job, now))
                .forEach(job -> needs.add(need(true, "job-late", "", name(job), Words.moment(job.next()))));
        if (underWay.oldest().filter(oldest -> oldest.isBefore(now.minus(LATE))).isPresent()) {
            needs.add(need(true, "under-way", "", underWay.count()));
        }
        if (mail.uncertain() + mail.failed() > 0) {
            needs.add(need(true, "mail", "/messages/undelivered", mail.uncertain(), mail.failed()));
        }
        if (backups.room() < ROOM) {
            needs.add(need(true, "room", "", backups.room() >> 20));
        }
        if (!backups.external()) {
            backup(now).ifPresent(needs::add);
        }
        return needs;
    }

    private List<Need> advisable(Emails.Standing mail) {
        var needs = new ArrayList<Need>();
        if (backups.external()) {
            needs.add(need(false, "backup-external", ""));
        }
        long undecided = retention.policies().stream()
                .filter(policy -> policy.decided().isEmpty())
                .count();
        if (undecided > 0) {
            needs.add(need(false, "retention", "/administration/retention", undecided));
        }
        if (mail.server().isEmpty()) {
            needs.add(need(false, "no-mail", ""));
        }
        if (address.known().isEmpty()) {
            needs.add(need(false, "no-address", "/administration/settings"));
        }
        var astray = partitions.astray();
        if (!astray.isEmpty()) {
            needs.add(need(false, "astray", "", String.join(", ", astray)));
        }
        return needs;
    }

    private Optional<Need> backup(Instant now) {
        var last = backups.last();
        if (last.isEmpty()) {
            return Optional.of(need(true, "backup-none", ""));
        }
        return last.filter(at -> at.isBefore(now.minus(BACKUP)))
                .map(at -> need(true, "backup-old", "", Words.moment(at)));
    }

    private static boolean late(Condition.Job job, Instant now) {
        return !job.running() && job.next().isBefore(now.minus(LATE));
    }

    /// A job in words.
    public static Message name(Condition.Job job) {
        var key = "administration.job." + job.name();
        return Words.known(key) ? Message.of(key) : Message.of("administration.job.other", job.name());
    }

    private static Need need(boolean urgent, String what, String path, Object... figures) {
        var key = "administration.need." + what;
        return new Need(
                urgent,
                Message.of(key, figures),
                Message.of(key + ".how"),
                Optional.of(path).filter(there -> !there.isEmpty()));
    }
}
