package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.truc.absence.AwayHalf;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.page.Words;
import vn.truc.roster.Discretion;
import vn.truc.roster.HalfDay;
import vn.truc.roster.PlannedCells;
import vn.truc.roster.Presence;
import vn.truc.roster.Repairs;
import vn.truc.roster.Roster;

/// A unit's week: people by days, the rules that the plan breaks as it stands, and what may be done with it.
public record RosterPage(
        Unit unit,
        LocalDate monday,
        Optional<Roster> roster,
        UUID newId,
        List<Person> staff,
        int first,
        PlannedCells planned,
        RosterSummary summary,
        May may,
        String reason,
        @Nullable Message history,
        Suggestion suggestion,
        Allowed allowed,
        Discretion discretion,
        FormErrors errors) {
    /// So many people stand on one page: each of them has seven lists to choose from, which weigh.
    public static final int MOST_PEOPLE = 40;

    private static final List<HalfDay> HALVES = List.of(
            new HalfDay(Presence.OFFICE, Presence.HOME),
            new HalfDay(Presence.HOME, Presence.OFFICE),
            new HalfDay(Presence.LEAVE, Presence.OFFICE),
            new HalfDay(Presence.OFFICE, Presence.LEAVE),
            new HalfDay(Presence.LEAVE, Presence.HOME),
            new HalfDay(Presence.HOME, Presence.LEAVE));

    /// The same from this person on.
    RosterPage from(int number) {
        return new RosterPage(
                unit,
                monday,
                roster,
                newId,
                staff,
                Math.clamp(number, 0, Math.max(0, staff.size() - 1)),
                planned,
                summary,
                may,
                reason,
                history,
                suggestion,
                allowed,
                discretion,
                errors);
    }

    /// The people shown.
    public List<Person> people() {
        return staff.subList(first, Math.min(staff.size(), first + MOST_PEOPLE));
    }

    /// Whether the unit fills more than one page.
    public boolean paged() {
        return staff.size() > MOST_PEOPLE;
    }

    /// The days shown, Monday first.
    public List<LocalDate> days() {
        return Roster.daysFrom(monday);
    }

    /// Where a person stands on a day in this form; working days begin in the office.
    public Presence of(Person person, LocalDate day) {
        return planned.of(person.id()).getOrDefault(day, Presence.OFF);
    }

    /// How somebody’s day is parted in this form, where it is.
    public Optional<HalfDay> half(Person person, LocalDate day) {
        return planned.halves().of(person.id(), day);
    }

    /// The parted days to choose from: the usual ones, but not on a day off, and the one that stands there.
    public List<HalfDay> halfDays(Person person, LocalDate day) {
        var usual = of(person, day) == Presence.OFF ? List.<HalfDay>of() : HALVES;
        return Stream.of(usual.stream(), half(person, day).stream(), allowed.parted(planned, person.id(), day))
                .flatMap(days -> days)
                .distinct()
                .toList();
    }

    /// Where somebody is on a day, in words.
    public Message inWords(Person person, LocalDate day) {
        return discretion.inWords(planned, person.id(), day);
    }

    /// The same in letters.
    public Message letters(Person person, LocalDate day) {
        return discretion.letters(planned, person.id(), day);
    }

    /// What was allowed for a person on a day, or for half of it, and does not stand in the plan, in words.
    public Optional<Message> otherwise(Person person, LocalDate day) {
        return allowed.away(person.id(), day)
                .filter(away -> away != of(person, day))
                .map(away -> discretion.inWords(person.id(), away))
                .or(() -> allowed.parted(planned, person.id(), day)
                        .filter(half -> half(person, day).filter(half::equals).isEmpty())
                        .map(half -> discretion.inWords(person.id(), half))
                        .findFirst());
    }

    /// For how long the plan would be repaired from that day on.
    public Repairs.Extent extent(Person person, LocalDate day) {
        return allowed.away(person.id(), day).filter(Presence.ISOLATION::equals).isPresent()
                ? Repairs.Extent.REST_OF_WEEK
                : Repairs.Extent.ALLOWED;
    }

    /// The edit that this form was opened from.
    public int edit() {
        return roster.map(Roster::edit).orElse(0);
    }

    /// Whether the plan waits for the leader in charge.
    public boolean submitted() {
        return roster.map(plan -> plan.status() == Roster.Status.SUBMITTED).orElse(false);
    }

    /// Whether it changes a plan that was approved before: whoever submits it says why.
    public boolean changed() {
        return roster.map(plan -> plan.version() > 1).orElse(false);
    }

    /// Whether it is a change of an approved plan, begun or returned, that may be given up. What a swap or repair
    /// changed while it waited is none: no plan stands before it.
    public boolean discardable() {
        return roster.filter(plan -> plan.version() > 1 && plan.open() && plan.amended() == null)
                .isPresent();
    }

    /// The state of the plan as a message key.
    public String state() {
        return "roster.status." + roster.map(plan -> plan.status().name()).orElse("NONE");
    }

    /// The week as a list to take along.
    public Table table() {
        var columns = new ArrayList<Message>();
        columns.add(Message.of("roster.number"));
        columns.add(Message.of("roster.person"));
        days().forEach(day -> columns.add(Message.of("roster.table-day", Words.shortDay(day))));
        var rows = staff.stream()
                .map(person -> {
                    var row = new ArrayList<Object>(List.of(person.staffNumber(), person.name()));
                    days().forEach(day -> row.add(inWords(person, day)));
                    return (List<Object>) row;
                })
                .toList();
        return new Table(Message.of("roster.of", unit.code()), monday, columns, rows);
    }

    /// What was allowed for these people in the week: whole days away, and halves.
    public record Allowed(Map<Person.Id, Map<LocalDate, Presence>> days, Map<Person.Id, List<AwayHalf>> halves) {
        private Optional<Presence> away(Person.Id person, LocalDate day) {
            return Optional.ofNullable(days.getOrDefault(person, Map.of()).get(day));
        }

        private Stream<HalfDay> parted(PlannedCells planned, Person.Id person, LocalDate day) {
            var some = halves.getOrDefault(person, List.of()).stream()
                    .filter(half -> half.day().equals(day))
                    .toList();
            return some.isEmpty()
                    ? Stream.empty()
                    : new PlannedCells(Map.of(person, planned.of(person)), planned.halves())
                            .away(Map.of(), Map.of(person, some)).halves().of(person, day).stream();
        }
    }

    /// What whoever looks may do here.
    ///
    /// @param repair whether the plan counts already, so that a gap in it can be repaired
    /// @param today from when on: what is past is put right on the time sheet
    public record May(boolean edit, boolean approve, boolean repair, LocalDate today) {
        /// Where a gap on a day is dealt with, and the words for it; empty for whoever may not.
        public Optional<Way> mend(Unit.Id unit, Person.Id person, LocalDate day, Repairs.Extent extent) {
            if (!repair) {
                return Optional.empty();
            }
            return Optional.of(
                    day.isBefore(today)
                            ? new Way(sheet(unit, day), Message.of("roster.repair.sheet"))
                            : new Way(
                                    "/rosters/repair?unit=" + unit + "&person=" + person + "&day=" + day + "&extent="
                                            + extent,
                                    Message.of("roster.repair.look")));
        }
    }

    /// An address and the words that lead there.
    public record Way(String path, Message words) {}

    /// The time sheet on which a past day is put right.
    static String sheet(Unit.Id unit, LocalDate day) {
        return "/attendance/sheet?unit=" + unit + "&month=" + day.withDayOfMonth(1);
    }
}
