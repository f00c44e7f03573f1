package vn.truc.bench;

import java.time.Duration;
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
import vn.truc.page.Outcome;

/// `pages`: how long pages take at twenty requests a second, and how many statements each of those that are open all
/// day needs.
final class PagesFigure implements Figure {
    private static final int PER_SECOND = 20;
    private static final int STATEMENTS = 12;
    private static final int WARM = 100;
    private static final Duration DURATION = Duration.ofSeconds(15);

    @Override
    public void measure(Sheet sheet, Grounds grounds) {
        var nation = grounds.nation();
        var capital = Nation.unit(grounds, "UBND-01");
        openGate(grounds, capital);
        page(sheet, grounds, "today", person(grounds, capital, Post.Kind.STAFF), "/", 50);
        page(sheet, grounds, "gate", person(grounds, capital, Post.Kind.GUARD), "/gate", 50);
        page(sheet, grounds, "province", person(grounds, capital, Post.Kind.HEAD), "/situation", 50);
        var office = person(grounds, nation.country().office(), Post.Kind.HEAD);
        page(
                sheet,
                grounds,
                "nation",
                office,
                "/situation?unit=" + nation.country().government().id(),
                100);
        time(sheet, grounds, "office", new Reader(grounds.address(), office), "/reports/office", 100);
    }

    private static void page(Sheet sheet, Grounds grounds, String name, Person.Id person, String path, double limit) {
        var reader = new Reader(grounds.address(), person);
        time(sheet, grounds, name, reader, path, limit);
        sheet.atMost("page-" + name + "-statements", said(reader, path), "statements", STATEMENTS);
    }

    private static void time(Sheet sheet, Grounds grounds, String name, Reader reader, String path, double limit) {
        for (int time = 0; time < WARM; time++) {
            reader.get(path);
        }
        var before = grounds.processor();
        sheet.atMost("page-" + name, reader.atRate(path, PER_SECOND, DURATION).p95(), "ms", limit);
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
