package vn.truc.administration.web;

import vn.truc.administration.SystemDesk;
import vn.truc.database.Condition;
import vn.truc.page.Message;
import vn.truc.page.Sign;
import vn.truc.page.Table;
import vn.truc.page.Words;

/// How the installation stands.
public record SystemPage(SystemDesk.Standing standing) {
    /// How a job stands: met, breached, or unknown before its first time.
    public Sign sign(Condition.Job job) {
        if (job.failures() > 0) {
            return Sign.BREACHED;
        }
        return job.succeeded().isPresent() ? Sign.MET : Sign.UNKNOWN;
    }

    /// What came of a job, in words.
    public Message said(Condition.Job job) {
        if (job.failures() > 0) {
            return Message.of("administration.system.job.failed", job.failures());
        }
        return Message.of(
                job.running()
                        ? "administration.system.job.running"
                        : job.succeeded().isPresent()
                                ? "administration.system.job.well"
                                : "administration.system.job.never");
    }

    /// The jobs as a list to take along.
    public Table jobs() {
        var rows = Table.of(
                Message.of("administration.system.jobs"),
                standing.now().atZone(Words.OFFICE_ZONE).toLocalDate(),
                "administration.system.job",
                "administration.system.job.last",
                "administration.system.job.result",
                "administration.system.job.next");
        standing.jobs()
                .forEach(job -> rows.row(
                        SystemDesk.name(job), job.last().<Object>map(at -> at).orElse(""), said(job), job.next()));
        return rows.table();
    }

    /// Bytes as people read them: 1.234 MB would be 1.2 GB.
    public static String bytes(long bytes) {
        double megabytes = bytes / (double) (1 << 20);
        return megabytes < 1024
                ? String.format(Words.language(), "%.0f MB", megabytes)
                : String.format(Words.language(), "%.1f GB", megabytes / 1024);
    }
}
