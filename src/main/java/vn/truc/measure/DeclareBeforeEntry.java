package vn.truc.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.truc.page.Words;

/// Whoever comes in has made a health declaration that is not older than so many hours and, where asked for, of today.
public record DeclareBeforeEntry(int hours, boolean today) implements Rule {
    private static final int DAY = 24;

    /// What was declared today is never older than a day, whatever else is allowed.
    public DeclareBeforeEntry {
        if (hours < 1) {
            throw new IllegalArgumentException("A declaration is valid for an hour at least");
        }
        hours = today ? Math.min(hours, DAY) : hours;
    }

    /// Whether somebody who declared at this moment may still come in at that one.
    public boolean stillValid(Instant declared, Instant entry) {
        return !declared.isAfter(entry)
                && Duration.between(declared, entry).compareTo(Duration.ofHours(hours)) <= 0
                && (!today || day(declared).equals(day(entry)));
    }

    @Override
    public DeclareBeforeEntry stricter(Rule other) {
        var that = (DeclareBeforeEntry) other;
        return new DeclareBeforeEntry(Math.min(hours, that.hours), today || that.today);
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(Words.OFFICE_ZONE).toLocalDate();
    }
}
