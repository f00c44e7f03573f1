package vn.truc.roster.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;
import vn.truc.page.Words;
import vn.truc.roster.HalfCount;
import vn.truc.roster.Presence;
import vn.truc.roster.Roster;
import vn.truc.roster.WeekList;

/// All lists of a week as one page, as a table and as an official document.
public record WeekListPage(
        WeekList list, String above, LocalDate today, Optional<Sent> sent, May may, FormErrors errors) {
    /// What is added up a day.
    public static final List<Presence> COUNTED =
            List.of(Presence.OFFICE, Presence.DUTY, Presence.HOME, Presence.LEAVE, Presence.TRIP);

    /// What a total is of, in words: whoever is away for themselves is one number.
    public static Message inWords(Presence presence) {
        return presence == Presence.LEAVE ? Message.of("roster.presence.AWAY") : presence.inWords();
    }

    /// How many are planned so on a day.
    public HalfCount total(LocalDate day, Presence presence) {
        var total = list.total(day, presence);
        return presence == Presence.LEAVE
                ? new HalfCount(
                        total.halves() + list.total(day, Presence.ISOLATION).halves())
                : total;
    }

    /// The days of the week.
    public List<LocalDate> days() {
        return Roster.daysFrom(list.monday());
    }

    /// A row a person, the totals of each day last, then the units that are missing.
    public Table table() {
        var columns = new ArrayList<>(
                List.of(Message.of("roster.unit"), Message.of("roster.state"), Message.of("roster.person")));
        days().forEach(day -> columns.add(Message.of("roster.table-day", Words.shortDay(day))));
        columns.add(Message.of("roster.list.home-days"));
        var rows = new ArrayList<List<Object>>();
        for (var unit : list.units()) {
            for (var line : unit.people()) {
                var row = new ArrayList<Object>(List.of(
                        unit.unit().name(),
                        Message.of("roster.status." + unit.status()),
                        line.person().name()));
                days().forEach(day -> row.add(line.inWords(day)));
                row.add(line.days(Presence.HOME).number());
                rows.add(row);
            }
        }
        for (var presence : COUNTED) {
            var row = new ArrayList<Object>(List.of(Message.of("roster.list.total"), "", inWords(presence)));
            days().forEach(day -> row.add(total(day, presence).number()));
            row.add("");
            rows.add(row);
        }
        for (var unit : list.missing()) {
            var row = new ArrayList<Object>(List.of(unit.name(), Message.of("roster.list.not-handed-in"), ""));
            days().forEach(day -> row.add(""));
            row.add("");
            rows.add(row);
        }
        return new Table(Message.of("roster.list.title"), list.monday(), columns, rows);
    }

    /// What was sent up last: which version, by whom, what was said, and whether lists have changed since.
    public record Sent(
            UUID id, int version, String state, String by, String decided, String reason, boolean overtaken) {
        /// Whether the head of the body approved these very lists.
        public boolean stands() {
            return state.equals("APPROVED") && !overtaken;
        }
    }

    /// What whoever looks may do: send up, under this id; decide.
    public record May(boolean send, boolean decide, UUID newId) {}
}
