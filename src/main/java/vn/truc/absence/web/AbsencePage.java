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
    /// By what the fields about one of several people are told apart.
    public static String key(String person) {
        return person.substring(person.length() - 8);
    }

    /// Who decided, and when.
    public record Decided(String by, String at) {}

    /// Somebody who is away by it: when they came back, or whether that may be said now.
    public record Goer(String person, String name, Optional<String> returned, boolean mayReturn, Said said) {}

    /// Where somebody is, as it was typed: the id of the form, and what was wrong with it.
    public record Said(String id, String place, String day, FormErrors wrong) {}

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
