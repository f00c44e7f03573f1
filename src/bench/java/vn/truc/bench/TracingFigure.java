package vn.truc.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import vn.truc.access.Actor;
import vn.truc.access.Rights;
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
import vn.truc.page.Words;
import vn.truc.tracing.Trace;
import vn.truc.tracing.TraceQuery;
import vn.truc.tracing.Traces;

/// `tracing-N`: the first ring of a case among N million visits, asked of Trực with everything the page shows,
/// beside the reference SQL. 1 and 3 million; `-Dbench.visits=10` for ten.
final class TracingFigure implements Figure {
    private static final double LIMIT = 20;
    private static final Duration LONGEST = Duration.ofMinutes(Integer.getInteger("bench.visits", 3) > 3 ? 15 : 5);
    private static final double TIMES = 2;
    private static final int DAYS = 80;
    private static final int CASES = 60;
    private static final int CROWD = 330;
    private static final int WINDOW = 14;
    private static final int MILLION = 1_000_000;

    @Override
    public Duration most() {
        return LONGEST;
    }

    @Override
    public void measure(Sheet sheet, Grounds grounds) {
        sheet.doing("a body with a health officer");
        var office = Office.open(grounds);
        int there = 0;
        int most = Integer.getInteger("bench.visits", 3);
        for (int millions : List.of(1, 3, 10)) {
            if (millions > most) {
                break;
            }
            sheet.doing("visits up to " + millions + " million");
            office.visits(grounds, there, millions);
            there = millions;
            figures(sheet, grounds, office, "tracing-" + millions + "m");
        }
    }

    private static void figures(Sheet sheet, Grounds grounds, Office office, String name) {
        var cases = office.cases(grounds);
        var asked = new ArrayList<TraceQuery.Id>();
        cases.forEach(who -> asked.add(office.ask(grounds, who)));
        sheet.doing("the same from both, case by case");
        int met = 0;
        for (int each = 0; each < cases.size(); each++) {
            var found = seconds(office.answer(grounds, asked.get(each)));
            met += found.size();
            if (!found.equals(office.reference(grounds, cases.get(each)))) {
                throw new AssertionError("the reference finds others");
            }
        }
        sheet.told(name + "-met", (double) met / cases.size(), "people");
        sheet.doing("both are timed");
        var reference = timing(cases.size(), each -> office.reference(grounds, cases.get(each)));
        var ours = timing(cases.size(), each -> office.answer(grounds, asked.get(each)));
        sheet.atMost(name, ours.p95(), "ms", LIMIT);
        sheet.comparedWith(name + "-to-reference", ours.median(), reference.median(), "ms", TIMES);
    }

    private static Timing timing(int cases, java.util.function.IntConsumer work) {
        int[] next = {0};
        return Timing.of(cases, 4 * cases, () -> work.accept(next[0]++ % cases));
    }

    private static Map<UUID, Long> seconds(Trace trace) {
        var seconds = new HashMap<UUID, Long>();
        trace.lines()
                .forEach(line -> seconds.put(
                        line.encounter().subject().who(), line.encounter().seconds()));
        return seconds;
    }

    /// One body with as many sites as the visits need, and its health officer.
    private record Office(Unit body, Actor officer, Instant from, Instant until) {
        static Office open(Grounds grounds) {
            var clock = grounds.runningClock();
            var body = grounds.bean(Units.class)
                    .open(new Units.Opening(
                            new Unit.Id(clock.newId()),
                            Optional.empty(),
                            "BENCH-TRACING",
                            "Bộ đo",
                            "Bộ đo",
                            "",
                            true,
                            "",
                            Nation.START));
            var people = grounds.bean(People.class);
            var officer = people.engage(
                    new Person(new Person.Id(clock.newId()), body.id(), "YT001", "Y tế đo"), Nation.START);
            people.appoint(new Post(
                    new Post.Id(clock.newId()),
                    officer.id(),
                    body.id(),
                    Post.Kind.HEALTH_OFFICER,
                    "",
                    Set.of(),
                    Nation.START,
                    null));
            var until = clock.now();
            grounds.jdbc()
                    .sql("select make_partitions('gate_visit', :from::date, :to::date)")
                    .param("from", day(until).minusDays(DAYS + 20L))
                    .param("to", day(until))
                    .query(Integer.class)
                    .single();
            var actor = grounds.bean(Rights.class).actor(officer.id()).orElseThrow();
            return new Office(body, actor, until.minus(Duration.ofDays(WINDOW)), until);
        }

        /// Fills up from some million visits to more: each site has a crowd that comes on most days.
        void visits(Grounds grounds, int from, int to) {
            int perSite = CROWD * DAYS;
            int first = from * MILLION / perSite;
            int sites = to * MILLION / perSite - first;
            var ids = new ArrayList<UUID>();
            for (int site = 0; site < sites; site++) {
                ids.add(site(grounds, first + site));
            }
            grounds.jdbc()
                    .sql("""
                            insert into gate_visit (body_id, id, place_id, site_id, kind, person_id, unit_id, name, came, day,
                                went, closed, outcome, reason, said, deciders, checked_temperature, guard_id, guard_body_id)
                            select :body, uuidv7(came - clock_timestamp()), site, site, 'STAFF', who, :body, 'Người đo', came,
                                   (came at time zone :zone)::date, came + stayed, 'EXIT', 'ADMITTED', 'STAFF', '{}', '{}', false,
                                   :guard, :body
                            from unnest(:sites::uuid[]) as s (site)
                            cross join lateral (
                                select md5(site::text || number)::uuid as who, number from generate_series(1, :crowd) as number) as p
                            cross join lateral (
                                select (:last::date - back + time '07:00' + make_interval(mins => (random() * 150)::int)
                                        + make_interval(secs => (random() * 59)::int)) at time zone :zone as came,
                                       make_interval(mins => 120 + (random() * 420)::int) as stayed
                                from generate_series(1, :days) as back) as v
                            """)
                    .param("body", body.id().value())
                    .param("zone", Words.OFFICE_ZONE.getId())
                    .param("guard", officer.person().id().value())
                    .param("sites", ids.toArray(UUID[]::new))
                    .param("crowd", CROWD)
                    .param("last", day(until))
                    .param("days", DAYS)
                    .update();
            grounds.jdbc().sql("analyze gate_visit").update();
        }

        private UUID site(Grounds grounds, int number) {
            var place = new Place(
                    new Place.Id(grounds.bean(OfficeClock.class).newId()),
                    Optional.empty(),
                    Place.Kind.SITE,
                    "Trụ sở " + number,
                    "",
                    OptionalInt.empty());
            var kept =
                    grounds.bean(Places.class).keep(place, new Author(body.id().value(), null, "Bench"));
            if (kept instanceof Outcome.Refused<Place>(var why)) {
                throw new AssertionError(why);
            }
            return place.id().value();
        }

        List<UUID> cases(Grounds grounds) {
            return grounds.jdbc()
                    .sql("""
                            select md5(id::text || 7)::uuid as who from (
                                select id from place where kind = 'SITE' and name like 'Trụ sở %' and id in (
                                    select distinct site_id from gate_visit where day = :day)
                                order by md5(id::text) limit :cases) as site
                            """)
                    .param("day", day(until).minusDays(1))
                    .param("cases", CASES)
                    .query((row, number) -> row.getObject("who", UUID.class))
                    .list();
        }

        TraceQuery.Id ask(Grounds grounds, UUID who) {
            var id = new TraceQuery.Id(grounds.bean(OfficeClock.class).newId());
            return grounds.as(officer, () -> {
                var asked = grounds.bean(Traces.class).ask(officer, new Traces.Draft(id, who, from, until, 1, "Đo"));
                if (asked instanceof Outcome.Refused<TraceQuery>(var why)) {
                    throw new AssertionError(why);
                }
                return id;
            });
        }

        Trace answer(Grounds grounds, TraceQuery.Id id) {
            return grounds.as(officer, () -> grounds.bean(Traces.class).answer(officer, id));
        }

        Map<UUID, Long> reference(Grounds grounds, UUID who) {
            var found = new HashMap<UUID, Long>();
            grounds.jdbc()
                    .sql(Nation.sql("tracing"))
                    .param("who", who)
                    .param("from", from.atOffset(ZoneOffset.UTC))
                    .param("until", until.atOffset(ZoneOffset.UTC))
                    .query(row -> {
                        found.put(row.getObject("who", UUID.class), row.getLong("seconds"));
                    });
            return found;
        }

        private static LocalDate day(Instant at) {
            return at.atZone(Words.OFFICE_ZONE).toLocalDate();
        }
    }
}
