package vn.truc.administration.web;

import vn.truc.administration.SystemDesk;
import vn.truc.database.Condition;
import vn.truc.page.Sign;
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

    /// Bytes as people read them: 1.234 MB would be 1.2 GB.
    public static String bytes(long bytes) {
        double megabytes = bytes / (double) (1 << 20);
        return megabytes < 1024
                ? String.format(Words.language(), "%.0f MB", megabytes)
                : String.format(Words.language(), "%.1f GB", megabytes / 1024);
    }
}
