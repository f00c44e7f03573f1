package vn.truc.health;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long whom is isolated where, by the day the order is made.
public record IsolationRules(String code, LocalDate from, Wording basis, List<Rule> rules) {
    /// The rule for this standing in an order of this day.
    public Optional<Rule> on(LocalDate ordered, Isolation.Standing standing) {
        return rules.stream()
                .filter(rule -> rule.standing() == standing && !rule.from().isAfter(ordered))
                .max(Comparator.comparing(Rule::from));
    }

    /// The rule for an order of this day that keeps somebody at this place: a case is isolated by the rule of
    /// the place, everybody else by that of the day, wherever they stay.
    public Optional<Rule> on(LocalDate ordered, Isolation.Standing standing, Isolation.Kind kind) {
        return standing == Isolation.Standing.CASE
                ? rules.stream()
                        .filter(rule -> rule.standing() == standing && rule.kind() == kind)
                        .filter(rule -> !rule.from().isAfter(ordered))
                        .max(Comparator.comparing(Rule::from))
                : on(ordered, standing);
    }

    /// One rule; without days it lasts until the health body says so.
    public record Rule(
            LocalDate from,
            Isolation.Standing standing,
            Isolation.Kind kind,
            @Nullable Integer days,
            @Nullable Integer daysWhenVaccinated,
            @Nullable Integer daysWithNegativeTest,
            @Nullable Integer watchDays,
            @Nullable Integer watchDaysWhenVaccinated,
            String basis,
            boolean uncertain) {
        /// The last day of isolation, counted from the last exposure as day 0; empty: until the health body says so.
        public Optional<LocalDate> lastDay(LocalDate lastExposure, boolean vaccinated) {
            var count = vaccinated && daysWhenVaccinated != null ? daysWhenVaccinated : days;
            return Optional.ofNullable(count).map(lastExposure::plusDays);
        }

        /// The day on which a negative test may end it; empty where no test does.
        public Optional<LocalDate> withNegativeTest(LocalDate lastExposure) {
            return Optional.ofNullable(daysWithNegativeTest).map(lastExposure::plusDays);
        }

        /// For how many days one watches oneself afterwards.
        public int watch(boolean vaccinated) {
            var count = vaccinated && watchDaysWhenVaccinated != null ? watchDaysWhenVaccinated : watchDays;
            return count == null ? 0 : count;
        }
    }
}
