package vn.truc.roster;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A calendar as programs read it (RFC 5545): whole days, each with a lasting name and the number of its change.
public record ICalendar(String name, List<Entry> entries) {
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    public ICalendar {
        entries = List.copyOf(entries);
    }

    /// The calendar as text, its lines no longer than 75 bytes.
    public String text() {
        var text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Truc//Truc//VI");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:" + escaped(name));
        line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        entries.forEach(entry -> {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + entry.uid());
            line(text, "DTSTAMP:" + MOMENT.format(entry.changed()));
            line(text, "LAST-MODIFIED:" + MOMENT.format(entry.changed()));
            line(text, "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(entry.day()));
            line(
                    text,
                    "DTEND;VALUE=DATE:"
                            + DateTimeFormatter.BASIC_ISO_DATE.format(
                                    entry.day().plusDays(1)));
            line(text, "SEQUENCE:" + entry.sequence());
            line(text, "STATUS:" + (entry.cancelled() ? "CANCELLED" : "CONFIRMED"));
            line(text, "SUMMARY:" + escaped(entry.summary()));
            line(text, "CLASS:PRIVATE");
            line(text, "TRANSP:TRANSPARENT");
            line(text, "END:VEVENT");
        });
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    /// Backslash, semicolon and comma are marked, the end of a line is written out.
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
                .replaceAll("\\p{Cntrl}", "");
    }

    /// A long line goes on after a break and a blank; no letter is torn apart.
    private static void line(StringBuilder text, String line) {
        int bytes = 0;
        for (int at = 0; at < line.length(); ) {
            int letter = line.codePointAt(at);
            int size = new String(Character.toChars(letter)).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.appendCodePoint(letter);
            bytes += size;
            at += Character.charCount(letter);
        }
        text.append("\r\n");
    }

    /// A day: what it is, how often that has changed, whether it is off.
    public record Entry(String uid, LocalDate day, String summary, int sequence, boolean cancelled, Instant changed) {}
}
