package vn.truc.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.truc.measure.MeasureExamples.DAY;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.truc.OfficeTest;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;

/// Many units are asked about in one statement. With `-Dmeasure.units=11368` it is the size of the country.
@OfficeTest
record MeasureSpeedIT(Measures measures, MeasureExamples examples, JdbcClient jdbc, OfficeClock clock) {
    private static final int UNITS = Integer.getInteger("measure.units", 700);
    private static final Logger SQL = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);

    @Test
    void allUnitsOfATreeAreAskedAboutInOneStatement() {
        var m = examples.ministry();
        measures.putInForce(
                m.office(),
                List.of(
                        examples.clause(m.body(), Reach.line(m.body().id()), RemoteShare.atLeast(Share.percent(50))),
                        examples.clause(m.body(), Reach.line(m.body().id()), new LeaderOnDuty(1)),
                        examples.clause(m.body(), Reach.line(m.department().id()), new MeetingLimit(20, null, true))));
        grow(m.body());
        var units = subtree(m.body());
        assertThat(units).hasSizeGreaterThan(UNITS);
        var all = counted(() -> measures.inForce(units, DAY));
        assertThat(all.statements()).isEqualTo(1);
        assertThat(all.answer())
                .hasSameSizeAs(units)
                .allSatisfy(inForce -> assertThat(inForce.measures()).hasSizeGreaterThanOrEqualTo(2));
        assertThat(counted(() -> measures.inForce(m.division().id(), DAY)).statements())
                .isEqualTo(1);
        time("all units", 5, () -> measures.inForce(units, DAY));
        time("one unit", 200, () -> measures.inForce(units.getLast(), DAY));
    }

    private static void time(String what, int times, Runnable work) {
        work.run();
        long start = System.nanoTime();
        for (int time = 0; time < times; time++) {
            work.run();
        }
        var each = Duration.ofNanos((System.nanoTime() - start) / times);
        System.out.printf("What holds for %s: %.2f ms%n", what, each.toNanos() / 1e6);
        assertThat(each).isLessThan(Duration.ofSeconds(3));
    }

    private static <T> Counted<T> counted(Supplier<T> work) {
        var seen = new ListAppender<ILoggingEvent>();
        // Others speak, too, while the statements are counted.
        seen.list = new CopyOnWriteArrayList<>();
        seen.start();
        var before = SQL.getLevel();
        SQL.setLevel(Level.DEBUG);
        SQL.addAppender(seen);
        try {
            var answer = work.get();
            long statements = seen.list.stream()
                    .filter(event ->
                            event.getThreadName().equals(Thread.currentThread().getName()))
                    .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement ["))
                    .count();
            return new Counted<>(answer, statements);
        } finally {
            SQL.detachAppender(seen);
            SQL.setLevel(before);
        }
    }

    private record Counted<T>(T answer, long statements) {}

    private List<Unit.Id> subtree(Unit body) {
        return jdbc.sql("select unit from unit_ancestor where ancestor = :body and valid @> :day::date")
                .param("body", body.id().value())
                .param("day", DAY)
                .query((row, number) -> new Unit.Id(row.getObject("unit", UUID.class)))
                .list();
    }

    /// Provinces below the body, communes below the provinces.
    private void grow(Unit body) {
        jdbc.sql("""
                        with unit_ as (
                            select n, gen_random_uuid() id from generate_series(1, :units) n),
                        placed as (
                            select c.id, case when c.n <= 63 then :body else p.id end parent
                            from unit_ c join unit_ p on p.n = c.n % 63 + 1),
                        opened as (
                            insert into unit (id, code, seal) select id, id::text, false from placed),
                        named as (
                            insert into unit_name (unit_id, name, short_name, valid)
                            select id, 'Đơn vị', 'Đơn vị', daterange('2020-01-01', null) from placed),
                        lined as (
                            insert into unit_parent select id, parent, daterange('2020-01-01', null) from placed)
                        insert into unit_closure (unit_id, ancestor_id, depth, valid)
                        select id, id, 0, daterange('2020-01-01', null) from placed
                        union all
                        select id, parent, 1, daterange('2020-01-01', null) from placed
                        union all
                        select id, :body, 2, daterange('2020-01-01', null) from placed where parent <> :body
                        """).param("units", UNITS).param("body", body.id().value()).update();
        jdbc.sql("analyze unit_closure").update();
    }
}
