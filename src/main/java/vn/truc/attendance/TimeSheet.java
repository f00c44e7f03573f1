package vn.truc.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.Unit;
import vn.truc.page.Content;

/// The time sheet (bảng chấm công) of a unit for a month: a sign for each person and day; signed, or as it would be
/// now.
public record TimeSheet(
        Unit.Id unit, LocalDate month, List<Line> lines, List<Ground> grounds, Optional<Signature> signature) {
    public TimeSheet {
        lines = List.copyOf(lines);
        grounds = List.copyOf(grounds);
        if (month.getDayOfMonth() != 1) {
            throw new IllegalArgumentException("A time sheet is for a month");
        }
    }

    /// The days of the month.
    public List<LocalDate> days() {
        return month.datesUntil(month.plusMonths(1)).toList();
    }

    /// On how many days of all the sign is what was planned, because nothing was seen: whoever signs answers for them.
    public int presumed() {
        return lines.stream()
                .map(Line::presumed)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /// Stands for exactly what it shows: another as soon as a sign of it or its ground is another.
    public String mark() {
        return Integer.toHexString(Content.text(List.of(lines, grounds)).hashCode());
    }

    /// One person’s month: a sign a day, an empty one on days off; two signs with a stroke on a day of two halves.
    ///
    /// @param presumed on how many days the sign is what was planned; null in sheets signed before that was counted
    public record Line(
            UUID person,
            String number,
            String name,
            List<String> signs,
            @Nullable Integer presumed) {
        public Line {
            signs = List.copyOf(signs);
        }

        /// Whether this sign stands on a day, or on half of it; the first of the month is day 0.
        boolean stands(String sign, int day) {
            return List.of(signs.get(day).split("/")).contains(sign);
        }

        /// How many days have this sign, in halves.
        public int halves(String sign) {
            return signs.stream()
                    .mapToInt(each ->
                            each.equals(sign) ? 2 : List.of(each.split("/")).contains(sign) ? 1 : 0)
                    .sum();
        }
    }

    /// On what a sign rests, from its first day to its last; nothing is said of whom it stands for.
    ///
    /// @param basis the law, or a document with its clause; empty where no document ordered it
    /// @param since from which day on the document orders it; null where it is a law
    public record Ground(
            String sign,
            LocalDate from,
            LocalDate to,
            String basis,
            @Nullable LocalDate since) {
        static final Comparator<Ground> IN_ORDER =
                Comparator.comparing(Ground::from).thenComparing(Ground::basis);

        Ground until(LocalDate last) {
            return new Ground(sign, from, last, basis, since);
        }
    }

    /// Who signed which version, when, and why once more.
    public record Signature(UUID id, int version, String signer, Instant at, String reason) {}
}
