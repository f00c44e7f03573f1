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

    /// One rule; without days it lasts until the health body says so.
    public record Rule(
            LocalDate from,
            Isolation.Standing standing,
            Isolation.Kind kind,
            @Nullable Integer days,
            @Nullable Integer daysWhenVaccinated,
            String basis,
            boolean uncertain) {
        /// The last day of isolation, counted from the last exposure as day 0; empty: until the health body says so.
        public Optional<LocalDate> lastDay(LocalDate lastExposure, boolean vaccinated) {
            var count = vaccinated && daysWhenVaccinated != null ? daysWhenVaccinated : days;
            return Optional.ofNullable(count).map(lastExposure::plusDays);
        }
    }
}
