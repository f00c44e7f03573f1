package vn.truc.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// The lists of all units for a week as one: who works where, the totals, the units that have handed in none.
public record WeekList(Unit issuer, LocalDate monday, List<OfUnit> units, List<Unit> missing) {
    /// The same for somebody who does not make these plans: who is away, not why.
    public WeekList told(Discretion discretion) {
        return new WeekList(
                issuer,
                monday,
                units.stream().map(unit -> unit.told(discretion)).toList(),
                missing);
    }

    /// How many are planned so on a day, over all units; two half days are one.
    public HalfCount total(LocalDate day, Presence presence) {
        return new HalfCount(units.stream()
                .flatMap(unit -> unit.people().stream())
                .mapToInt(line -> line.planned().halves(line.person().id(), day, presence))
                .sum());
    }

    /// How many people stand on it.
    public int people() {
        return units.stream().mapToInt(unit -> unit.people().size()).sum();
    }

    /// How many of the units’ lists a leader has approved.
    public long approved() {
        return units.stream()
                .filter(unit -> unit.status() == Roster.Status.APPROVED)
                .count();
    }

    /// The list of one unit: its version, who approved it and when.
    public record OfUnit(
            Unit unit,
            Roster.Id roster,
            int version,
            Roster.Status status,
            Optional<String> decided,
            List<Line> people) {
        private OfUnit told(Discretion discretion) {
            return new OfUnit(
                    unit,
                    roster,
                    version,
                    status,
                    decided,
                    people.stream()
                            .map(line -> new Line(line.person(), discretion.of(line.planned()), discretion))
                            .toList());
        }
    }

    /// One person’s week.
    public record Line(Person person, PlannedCells planned, Discretion discretion) {
        /// As it is.
        Line(Person person, PlannedCells planned) {
            this(person, planned, Discretion.none());
        }

        /// How many days somebody is planned so; two half days are one.
        public HalfCount days(Presence presence) {
            return new HalfCount(planned.of(person.id()).keySet().stream()
                    .mapToInt(day -> planned.halves(person.id(), day, presence))
                    .sum());
        }

        /// Where they are on a day: a letter, or one for each half.
        public Message letters(LocalDate day) {
            return discretion.letters(planned, person.id(), day);
        }

        /// The same in words.
        public Message inWords(LocalDate day) {
            return discretion.inWords(planned, person.id(), day);
        }
    }
}
