package vn.truc.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// A rota of duty of a unit: leaders by the day, the office’s day and night, guards and drivers in shifts.
///
/// @param restMinutes at least so long between the end of a shift and the beginning of the next
/// @param longestRun at most so many days of duty in a row
/// @param shortestRun at least so many, where both ends of the run lie within
/// @param shortestBreak at least so many days off between two runs
/// @param turns for each person and day the number of the shift
public record DutyRota(
        Id id,
        Unit.Id unit,
        String name,
        LocalDate first,
        int days,
        int restMinutes,
        int longestRun,
        int shortestRun,
        int shortestBreak,
        boolean published,
        int edit,
        List<Shift> shifts,
        List<Person.Id> workers,
        Map<Person.Id, Map<LocalDate, Integer>> turns) {
    /// The longest rota.
    public static final int MOST_DAYS = 62;

    /// After so many days everybody has rested from any shift.
    static final int RESTED = 3;

    public DutyRota {
        shifts = List.copyOf(shifts);
        workers = List.copyOf(workers);
        turns = Map.copyOf(turns);
    }

    /// A rota in which a single day of duty is a run.
    public DutyRota(
            Id id,
            Unit.Id unit,
            String name,
            LocalDate first,
            int days,
            int restMinutes,
            int longestRun,
            int shortestBreak,
            boolean published,
            int edit,
            List<Shift> shifts,
            List<Person.Id> workers,
            Map<Person.Id, Map<LocalDate, Integer>> turns) {
        this(
                id,
                unit,
                name,
                first,
                days,
                restMinutes,
                longestRun,
                1,
                shortestBreak,
                published,
                edit,
                shifts,
                workers,
                turns);
    }

    /// Whether the same was ordered, whatever turns stand in it by now.
    boolean ordersAs(DutyRota other) {
        return unit.equals(other.unit)
                && name.equals(other.name)
                && first.equals(other.first)
                && days == other.days
                && restMinutes == other.restMinutes
                && longestRun == other.longestRun
                && shortestRun == other.shortestRun
                && shortestBreak == other.shortestBreak
                && shifts.equals(other.shifts)
                && Set.copyOf(workers).equals(Set.copyOf(other.workers));
    }

    /// Its days, in order.
    public List<LocalDate> dates() {
        return first.datesUntil(first.plusDays(days)).toList();
    }

    /// Which shift somebody has on a day.
    public Optional<Integer> of(Person.Id person, LocalDate day) {
        return Optional.ofNullable(turns.getOrDefault(person, Map.of()).get(day));
    }

    /// Those who have a shift on a day, in the order of the list.
    public List<Person.Id> on(LocalDate day, int shift) {
        return workers.stream()
                .filter(person -> of(person, day).filter(turn -> turn == shift).isPresent())
                .toList();
    }

    /// Whether too little rest lies between one shift and another so many days later.
    boolean tooLittleRest(int shift, int next, int later) {
        var person = new Person.Id(id.value());
        return turn(person, first, shift).closer(turn(person, first.plusDays(later), next), restMinutes);
    }

    /// Whether too little rest lies between two turns.
    boolean tooLittleRest(ShiftTurn one, ShiftTurn other) {
        return one.closer(other, restMinutes);
    }

    /// A turn with its hours.
    ShiftTurn turn(Person.Id person, LocalDate day, int shift) {
        return new ShiftTurn(
                person, day, shifts.get(shift).name(), shifts.get(shift).hours());
    }

    /// So many days before its first and after its last day turns of other rotas matter to it.
    int reach() {
        return Math.max(Math.max(longestRun, shortestBreak), RESTED) + 1;
    }

    /// The same with other turns, one edit later.
    DutyRota with(Map<Person.Id, Map<LocalDate, Integer>> others) {
        return new DutyRota(
                id,
                unit,
                name,
                first,
                days,
                restMinutes,
                longestRun,
                shortestRun,
                shortestBreak,
                published,
                edit + 1,
                shifts,
                workers,
                others);
    }

    /// How many places stay empty and how many are filled twice, and what that costs.
    public Cover cover(Predicate<LocalDate> workingDay) {
        int missing = 0;
        int extra = 0;
        long cost = 0;
        for (var day : dates()) {
            for (int shift = 0; shift < shifts.size(); shift++) {
                var wanted = shifts.get(shift);
                int over = on(day, shift).size() - wanted.wanted(workingDay.test(day));
                missing += Math.max(0, -over);
                extra += Math.max(0, over);
                cost += over < 0 ? (long) -over * wanted.costUnder() : (long) over * wanted.costOver();
            }
        }
        return new Cover(missing, extra, cost);
    }

    /// Places that stay empty, people too many, and what both cost.
    public record Cover(int missing, int extra, long cost) {
        /// Whether every place is filled once.
        public boolean full() {
            return missing == 0 && extra == 0;
        }
    }

    /// A shift: when it begins, how long it lasts, how many are wanted on working days and on days off.
    ///
    /// @param costUnder what each empty place costs; a turn more than others have costs 100
    /// @param costOver what each one too many costs
    public record Shift(
            String name, LocalTime starts, int minutes, int wanted, int wantedOff, int costUnder, int costOver) {
        /// What an empty place, or one too many, costs where nothing is said: more than all wishes and all fairness.
        public static final int USUAL_COST = 10_000;

        /// The highest cost that may be said.
        public static final int MOST_COST = 100_000;

        /// A shift in which a place counts as usual.
        public Shift(String name, LocalTime starts, int minutes, int wanted, int wantedOff) {
            this(name, starts, minutes, wanted, wantedOff, USUAL_COST, USUAL_COST);
        }

        /// Whether its places cost as usual.
        public boolean usual() {
            return costUnder == USUAL_COST && costOver == USUAL_COST;
        }

        /// When it begins and ends, perhaps on the next day.
        public Hours hours() {
            return new Hours(starts, minutes);
        }

        /// Its name with its hours, in words.
        public Message inWords() {
            return Message.of("roster.turn", name, hours().inWords());
        }

        /// How many are wanted.
        public int wanted(boolean workingDay) {
            return workingDay ? wanted : wantedOff;
        }
    }

    /// The identifier of a rota.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
