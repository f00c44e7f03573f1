package vn.truc.report.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalLong;
import vn.truc.measure.Cutoff;
import vn.truc.organisation.People;
import vn.truc.organisation.Post;
import vn.truc.page.Message;
import vn.truc.page.Words;
import vn.truc.report.Dueness;
import vn.truc.report.Line;
import vn.truc.report.Submission;

/// How deadlines, figures and signatures are said on the pages of reports.
public final class ReportWords {
    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    private ReportWords() {}

    /// How much time a unit has: what is left, when it came, or since when it is late.
    public static Message left(Line line, Instant now) {
        var first = line.report().flatMap(report -> report.firstSubmitted());
        if (first.isPresent()) {
            var late = line.standing(now) == Line.Standing.LATE;
            return Message.of(late ? "report.left.came-late" : "report.left.came", Words.clock(first.get()), due(line));
        }
        return left(due(line), line.deadline(), line.due().cutoff(), now);
    }

    /// How much time there is until a deadline.
    public static Message left(Dueness.Due due, Instant now) {
        var today = now.atZone(Words.OFFICE_ZONE).toLocalDate();
        return left(due(due, today), due.at(), due.cutoff(), now);
    }

    private static Message left(Message due, Instant deadline, Cutoff cutoff, Instant now) {
        boolean over = cutoff.inclusive() ? now.isAfter(deadline) : !now.isBefore(deadline);
        if (over) {
            return Message.of("report.left.over", due);
        }
        long minutes = Math.max(1, (Duration.between(now, deadline).toSeconds() + 59) / 60);
        if (minutes >= DAY) {
            return Message.of("report.left.days", minutes / DAY, due);
        }
        return minutes >= HOUR
                ? Message.of("report.left.hours", minutes / HOUR, minutes % HOUR, due)
                : Message.of("report.left.minutes", minutes, due);
    }

    /// The deadline of a unit: "trước 15:00", with the day where it is not the report's own.
    public static Message due(Line line) {
        if (line.extended().isPresent()) {
            return Message.of(
                    "report.due.extended", Words.moment(line.extended().get()));
        }
        return due(line.due());
    }

    /// A deadline: "trước 15:00", with the day where it is not that of the report.
    public static Message due(Dueness.Due due) {
        return due(due, due.period());
    }

    private static Message due(Dueness.Due due, LocalDate usual) {
        var word = due.cutoff().inclusive() ? "report.due.by" : "report.due.before";
        return due.day().equals(usual)
                ? Message.of(word, due.cutoff().clock())
                : Message.of(word + ".day", due.cutoff().clock(), Words.day(due.day()));
    }

    /// A figure, or the word for unknown.
    public static String figure(OptionalLong figure) {
        return figure.isPresent() ? number(figure.getAsLong()) : "?";
    }

    /// A number as it is written here: 1.043, or 1,043 in English.
    public static String number(long number) {
        return String.format(Words.english() ? Locale.ENGLISH : Locale.GERMAN, "%,d", number);
    }

    /// A change with its sign; empty for none.
    public static String change(OptionalLong change) {
        if (change.isEmpty() || change.getAsLong() == 0) {
            return "";
        }
        return change.getAsLong() > 0 ? "+" + number(change.getAsLong()) : "−" + number(-change.getAsLong());
    }

    /// Somebody who may sign, with title, "KT." where for the head.
    public static String signer(People.Holder holder) {
        var name = holder.person().name() + ", " + holder.post().title();
        return holder.post().kind() == Post.Kind.HEAD ? name : Words.t("report.for-head", name);
    }

    /// Who answers for a submission.
    public static String signature(Submission submission) {
        var name = submission.signature().name();
        return switch (submission.signature().capacity()) {
            case HEAD -> name;
            case FOR_HEAD -> Words.t("report.for-head", name);
            case OFFICE -> Words.t("report.told", name);
        };
    }
}
