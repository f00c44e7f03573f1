package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Words;
import vn.truc.roster.Discretion;
import vn.truc.roster.HalfDay;
import vn.truc.roster.PlannedCells;
import vn.truc.roster.Presence;
import vn.truc.roster.Roster;
import vn.truc.roster.Stamp;

/// People by days over some weeks, a letter each, with what every day comes to.
///
/// @param first the number of the first person shown
/// @param all how many people there are
/// @param typed what stands in cells that could not be read, or were not written yet
public record GridPage(
        Unit unit,
        List<Week> weeks,
        List<Person> people,
        int first,
        int all,
        Map<String, String> typed,
        Map<Person.Id, Set<LocalDate>> fixed,
        boolean edits,
        Discretion discretion,
        FormErrors errors) {
    /// So many people stand on one sheet of paper or one proposal, where a cell is a letter.
    public static final int MOST_ON_PAPER = 200;

    /// Cells to write into weigh: so many people stand on one page of two weeks, and fewer where it has more weeks.
    private static final int MOST_PEOPLE = 40;

    /// How many people stand on one page of so many weeks.
    static int most(int weeks) {
        return MOST_PEOPLE * 2 / Math.max(2, weeks);
    }

    /// How many people stand on one page like this.
    public int most() {
        return most(weeks.size());
    }

    /// A week of the grid: the plan as it stands, and what its days come to.
    public record Week(
            LocalDate monday, Stamp fixed, @Nullable Roster roster, PlannedCells planned, RosterSummary summary) {
        /// The edit that this form was opened from.
        public int edit() {
            return roster == null ? 0 : roster.edit();
        }

        /// The state of the plan as a message key.
        public String state() {
            return "roster.status." + (roster == null ? "NONE" : roster.status().name());
        }
    }

    /// What it is called.
    public Message title() {
        return weeks.size() == 1 ? Message.of("roster.title") : Message.of("roster.title.weeks", weeks.size());
    }

    /// The Monday of the first week.
    public LocalDate monday() {
        return weeks.getFirst().monday();
    }

    /// The last day.
    public LocalDate last() {
        return weeks.getLast().monday().plusDays(6);
    }

    /// All days, in order.
    public List<LocalDate> days() {
        return weeks.stream()
                .flatMap(week -> Roster.daysFrom(week.monday()).stream())
                .toList();
    }

    /// The name of a cell in the form.
    public static String cell(Person.Id person, LocalDate day) {
        return "c." + person + "_" + day;
    }

    /// Where somebody is on a day.
    public Presence of(Person person, LocalDate day) {
        return weeks.stream()
                .flatMap(
                        week -> Stream.ofNullable(week.planned().of(person.id()).get(day)))
                .findFirst()
                .orElse(Presence.OFF);
    }

    /// How somebody’s day is parted, where it is.
    public Optional<HalfDay> half(Person person, LocalDate day) {
        return weeks.stream()
                .flatMap(week -> week.planned().halves().of(person.id(), day).stream())
                .findFirst();
    }

    /// Where somebody is on a day, in words.
    public Message inWords(Person person, LocalDate day) {
        return half(person, day)
                .map(half -> discretion.inWords(person.id(), half))
                .orElseGet(() -> discretion.inWords(person.id(), of(person, day)));
    }

    /// The letters of a cell.
    public String letters(Person person, LocalDate day) {
        return half(person, day)
                .map(half -> key(person, half.morning()) + "/" + key(person, half.afternoon()))
                .orElseGet(() -> key(person, of(person, day)));
    }

    private String key(Person person, Presence presence) {
        return Words.t(discretion.key(person.id(), presence));
    }

    /// What stands in a cell.
    public String shown(Person person, LocalDate day) {
        var asTyped = typed.get(cell(person.id(), day));
        return asTyped != null
                ? asTyped
                : letters(person, day)
                        + (fixed.getOrDefault(person.id(), Set.of()).contains(day) ? Letters.FIXED : "");
    }

    /// The letters with their colours, for the script: `C=OFFICE …`.
    public String keys() {
        return Arrays.stream(Presence.values())
                .map(presence -> Words.t("roster.key." + presence) + "=" + presence)
                .collect(Collectors.joining(" "));
    }

    /// The letter of a place to be.
    public static String letter(Presence presence) {
        return Letters.of(presence, false);
    }
}
