package vn.truc.bench;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.truc.Statements;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Places;
import vn.truc.organisation.Post;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Outcome;

/// `pages`: how long pages take at twenty requests a second, and how many statements each of those that are open all
/// day needs.
final class PagesFigure implements Figure {
    private static final int PER_SECOND = 20;
    private static final int STATEMENTS = 12;
    private static final int WARM = 100;
    /// So many people of as many units load what everybody has.
    private static final int WARDS = 40;
    private static final Duration DURATION = Duration.ofSeconds(15);

    @Override
    public void measure(Sheet sheet, Grounds grounds) {
        var nation = grounds.nation();
        var capital = Nation.unit(grounds, "UBND-01");
        openGate(grounds, capital);
        var wards = grounds
                .bean(Units.class)
                .subtree(nation.country().government().id(), Nation.TODAY)
                .stream()
                .filter(unit -> unit.code().length() == "UBND-00001".length())
                .limit(WARDS)
                .toList();
        page(sheet, grounds, "today", of(grounds, wards, Post.Kind.STAFF), "/", 50);
        page(sheet, grounds, "today-head", of(grounds, wards, Post.Kind.HEAD), "/", 50);
        page(sheet, grounds, "gate", of(grounds, List.of(capital), Post.Kind.GUARD), "/gate", 50);
        page(sheet, grounds, "province", of(grounds, List.of(capital), Post.Kind.HEAD), "/situation", 50);
        var office = of(grounds, List.of(nation.country().office()), Post.Kind.HEAD);
        page(
                sheet,
                grounds,
                "nation",
                office,
                "/situation?unit=" + nation.country().government().id(),
                100);
        time(sheet, grounds, "office", office, "/reports/office", 100);
        sheet.told("page-office-statements", said(office.getFirst(), "/reports/office"), "statements");
    }

    private static void page(
            Sheet sheet, Grounds grounds, String name, List<Reader> readers, String path, double limit) {
        time(sheet, grounds, name, readers, path, limit);
        sheet.atMost("page-" + name + "-statements", said(readers.getFirst(), path), "statements", STATEMENTS);
    }

    private static void time(
            Sheet sheet, Grounds grounds, String name, List<Reader> readers, String path, double limit) {
        for (int time = 0; time < WARM; time++) {
            readers.get(time % readers.size()).get(path);
        }
        var before = grounds.processor();
        sheet.atMost(
                "page-" + name,
                Reader.atRate(readers, path, PER_SECOND, DURATION).p95(),
                "ms",
                limit);
        double used = (double) grounds.processor().minus(before).toMillis();
        sheet.told("page-" + name + "-processor", used / (PER_SECOND * DURATION.toSeconds()), "ms");
    }

    private static int said(Reader reader, String path) {
        var said = Statements.everywhere(() -> reader.get(path));
        if (Boolean.getBoolean("bench.statements")) {
            said.forEach(System.err::println);
        }
        return said.size();
    }

    /// Somebody with this post at each of these units, who reads.
    private static List<Reader> of(Grounds grounds, List<Unit> units, Post.Kind kind) {
        return units.stream()
                .map(unit -> new Reader(grounds.address(), person(grounds, unit, kind)))
                .toList();
    }

    private static Person.Id person(Grounds grounds, Unit unit, Post.Kind kind) {
        return grounds.bean(People.class).holders(unit.id(), Nation.TODAY).stream()
                .filter(holder -> holder.post().kind() == kind)
                .findFirst()
                .orElseThrow()
                .person()
                .id();
    }

    private static void openGate(Grounds grounds, Unit body) {
        var clock = grounds.bean(OfficeClock.class);
        var places = grounds.bean(Places.class);
        var by = new Author(body.id().value(), null, "Bench");
        var site = new Place(
                new Place.Id(clock.newId()), Optional.empty(), Place.Kind.SITE, "Trụ sở", "", OptionalInt.empty());
        done(places.keep(site, by));
        done(places.house(site.id(), new Place.Occupant(body.id(), true), by));
        var gate = new Place(
                new Place.Id(clock.newId()),
                Optional.of(site.id()),
                Place.Kind.GATE,
                "Cổng chính",
                "",
                OptionalInt.empty());
        done(places.keep(gate, by));
    }

    private static void done(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var why)) {
            throw new AssertionError(why);
        }
    }
}
