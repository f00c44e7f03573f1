package vn.truc.administration.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.truc.administration.UnitDesk;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Stake;
import vn.truc.organisation.Team;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// What a move, a merge or a split would touch, in numbers and names; nothing is written before it is accepted.
public record ReorganisationPage(
        Message title,
        Unit unit,
        LocalDate from,
        boolean changed,
        Message before,
        List<Row> rows,
        String action,
        String back,
        Message submit,
        List<FormSheet.Hidden> hidden) {
    private static final int NAMES = 12;

    /// One thing that is touched: what, how many, who or which, and what becomes of it.
    public record Row(String what, int number, String names, String after) {
        static Row of(String what, List<String> names, Message after) {
            return new Row(Words.t(what), names.size(), some(names), Words.t(after));
        }

        static Row of(Stake.Held held, Message after) {
            return new Row(Words.t(held.what()), held.number(), some(held.names()), Words.t(after));
        }
    }

    /// The rows of a merge: everything goes over.
    static List<Row> merged(UnitDesk.Preview preview, String into) {
        var moving = preview.moving();
        var rows = new ArrayList<Row>();
        add(rows, "people", people(moving.holders()), Message.of("administration.preview.to", into));
        add(rows, "posts", posts(moving.holders()), Message.of("administration.preview.to", into));
        add(rows, "below", named(moving.below()), Message.of("administration.preview.under", into));
        common(rows, preview, Message.of("administration.preview.too", into));
        preview.held().forEach(held -> rows.add(Row.of(held, held.after())));
        return rows;
    }

    /// The rows of a move: everything goes along, but what holds by where the unit stands.
    static List<Row> moved(UnitDesk.Preview preview, String under) {
        var moving = preview.moving();
        var along = Message.of("administration.preview.along");
        var line = Message.of("administration.preview.line", under);
        var rows = new ArrayList<Row>();
        add(rows, "people", people(moving.holders()), along);
        add(rows, "below", named(moving.below()), Message.of("administration.preview.under", under));
        add(rows, "charge", moving.inCharge().stream().map(Person::name).toList(), along);
        preview.held().forEach(held -> rows.add(Row.of(held, held.ofTheLine() ? line : along)));
        return rows;
    }

    /// The rows of a split: what was chosen goes, the rest stays.
    static List<Row> split(UnitDesk.Preview preview, String fresh, Set<Unit.Id> below, Set<Person.Id> going) {
        var moving = preview.moving();
        var stays = Message.of("administration.preview.stays", moving.unit().name());
        var to = Message.of("administration.preview.to", fresh);
        var rows = new ArrayList<Row>();
        add(rows, "people", people(holders(moving.holders(), going, true)), to);
        add(rows, "posts", posts(holders(moving.holders(), going, true)), to);
        add(
                rows,
                "below",
                named(units(moving.below(), below, true)),
                Message.of("administration.preview.under", fresh));
        add(rows, "people", people(holders(moving.holders(), going, false)), stays);
        add(rows, "below", named(units(moving.below(), below, false)), stays);
        common(rows, preview, Message.of("administration.preview.too", fresh));
        preview.held().forEach(held -> rows.add(Row.of(held, stays)));
        return rows;
    }

    private static void common(List<Row> rows, UnitDesk.Preview preview, Message too) {
        var moving = preview.moving();
        add(rows, "charge", moving.inCharge().stream().map(Person::name).toList(), too);
        add(
                rows,
                "sites",
                moving.sites().stream().map(Place::name).toList(),
                Message.of("administration.preview.sites.after"));
        add(
                rows,
                "teams",
                moving.served().stream().map(Team::name).toList(),
                Message.of("administration.preview.teams.after"));
    }

    private static void add(List<Row> rows, String what, List<String> names, Message after) {
        if (!names.isEmpty()) {
            rows.add(Row.of("administration.preview." + what, names, after));
        }
    }

    private static List<String> people(List<People.Holder> holders) {
        return holders.stream().map(holder -> holder.person().name()).distinct().toList();
    }

    private static List<String> posts(List<People.Holder> holders) {
        return holders.stream()
                .map(holder -> holder.post().title().isEmpty()
                        ? Words.t("administration.post." + holder.post().kind())
                        : holder.post().title())
                .toList();
    }

    private static List<String> named(List<Unit> units) {
        return units.stream().map(Unit::name).toList();
    }

    private static List<People.Holder> holders(List<People.Holder> all, Set<Person.Id> going, boolean gone) {
        return all.stream()
                .filter(holder -> going.contains(holder.person().id()) == gone)
                .toList();
    }

    private static List<Unit> units(List<Unit> all, Set<Unit.Id> going, boolean gone) {
        return all.stream().filter(unit -> going.contains(unit.id()) == gone).toList();
    }

    private static String some(List<String> names) {
        var shown = String.join(", ", names.subList(0, Math.min(NAMES, names.size())));
        return names.size() > NAMES ? Words.t("administration.preview.more", shown, names.size() - NAMES) : shown;
    }
}
