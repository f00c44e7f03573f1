package vn.truc.roster;

import java.util.Set;
import vn.truc.organisation.Person;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// What a rota must be like before anybody makes it.
final class RotaCheck {
    private static final int MOST_WORKERS = 60;
    private static final int MOST_SHIFTS = 6;
    private static final int LONGEST_BREAK = 14;
    private static final int LONGEST_REST = 48;

    private RotaCheck() {}

    /// What is wrong with a rota, at its fields.
    static FormErrors wrong(DutyRota rota, Set<Person.Id> staff) {
        var errors = FormErrors.none();
        if (rota.name().isBlank() || rota.name().length() > 100) {
            errors = errors.with("name", Message.of("roster.duty.needed.name"));
        }
        if (rota.days() < 1 || rota.days() > DutyRota.MOST_DAYS) {
            errors = errors.with("days", Message.of("roster.setup.number", 1, DutyRota.MOST_DAYS));
        }
        if (rota.longestRun() < 1 || rota.longestRun() > DutyRota.MOST_DAYS) {
            errors = errors.with("run", Message.of("roster.setup.number", 1, DutyRota.MOST_DAYS));
        }
        if (rota.shortestRun() < 1 || rota.shortestRun() > Math.max(1, rota.longestRun())) {
            errors = errors.with("least", Message.of("roster.setup.number", 1, Math.max(1, rota.longestRun())));
        }
        if (rota.shortestBreak() < 1 || rota.shortestBreak() > LONGEST_BREAK) {
            errors = errors.with("pause", Message.of("roster.setup.number", 1, LONGEST_BREAK));
        }
        if (rota.restMinutes() < 0 || rota.restMinutes() > LONGEST_REST * 60) {
            errors = errors.with("rest", Message.of("roster.setup.number", 0, LONGEST_REST));
        }
        if (rota.shifts().isEmpty()
                || rota.shifts().size() > MOST_SHIFTS
                || !rota.shifts().stream().allMatch(RotaCheck::fits)) {
            errors = errors.with("shifts", Message.of("roster.duty.needed.shifts", MOST_SHIFTS));
        }
        if (rota.workers().isEmpty() || rota.workers().size() > MOST_WORKERS || !staff.containsAll(rota.workers())) {
            errors = errors.with("people", Message.of("roster.duty.needed.people", MOST_WORKERS));
        }
        return errors;
    }

    private static boolean fits(DutyRota.Shift shift) {
        return !shift.name().isBlank()
                && shift.name().length() <= 40
                && shift.minutes() >= 1
                && shift.minutes() <= 1440
                && shift.wanted() >= 0
                && shift.wanted() <= 99
                && shift.wantedOff() >= 0
                && shift.wantedOff() <= 99
                && shift.costUnder() >= 0
                && shift.costUnder() <= DutyRota.Shift.MOST_COST
                && shift.costOver() >= 0
                && shift.costOver() <= DutyRota.Shift.MOST_COST;
    }
}
