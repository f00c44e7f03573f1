package vn.truc.absence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// One trip or leave, and what whoever looks may do with it.
public record AbsencePage(
        AbsenceLine line,
        String unit,
        String asker,
        Message needed,
        Optional<Decided> decided,
        List<Goer> people,
        List<Where> places,
        String today,
        List<Message> touched,
        Optional<OfLeave> leave,
        May may,
        String reason,
        FormErrors errors) {
    /// Who decided, and when.
    public record Decided(String by, String at) {}

    /// Somebody who is away by it: when they came back, or whether that may be said now.
    public record Goer(String person, String name, Optional<String> returned, boolean mayReturn, String newId) {}

    /// Where somebody said they were on a day.
    public record Where(LocalDate day, String who, String place) {}

    /// What whoever looks may do.
    public record May(boolean decide, boolean giveUp, boolean callOff) {}

    /// What belongs to a leave: how many days count, its permit, its certificate as far as whoever looks may know.
    public record OfLeave(
            String days,
            String basis,
            Optional<String> permit,
            boolean mayIssue,
            boolean certified,
            boolean mayCertify) {}
}
