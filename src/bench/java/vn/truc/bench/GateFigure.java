package vn.truc.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.core.env.Environment;
import vn.truc.calendar.TimeId;

/// `gate`: entries a second over HTTP through the kiosks' lane, each a durable visit with its audit line, beside the
/// same rows written by plain JDBC over 32 connections with one commit each, turn by turn in the same run; and how
/// long an entry takes at half that load.
final class GateFigure implements Figure {
    private static final int PLAIN = 32;
    private static final int CLIENTS = 64;
    private static final int ROUNDS = 3;
    private static final double SECONDS = 5;
    private static final int WARM_ENTRIES = 40_000;
    private static final int WARM_ROUNDS = 6;
    private static final double LEAST = 0.9;
    private static final double SLOWEST = 50;

    @Override
    public Duration most() {
        return Duration.ofMinutes(3);
    }

    @Override
    public void measure(Sheet sheet, Grounds grounds) throws Exception {
        sheet.doing("a house with 2,000 people moves in");
        var lobby = Lobby.open(grounds);
        sheet.doing("both ways warm up");
        // Until the compiler has seen enough: on a busy machine that takes its time.
        for (long warm = 0, rounds = 0; warm < WARM_ENTRIES && rounds < WARM_ROUNDS; rounds++) {
            warm += lane(grounds, lobby, 0, SECONDS).length;
        }
        plain(grounds, lobby, SECONDS / 2);
        grounds.settle();
        double plain = 0;
        double lane = 0;
        var worked = new Worked();
        long visits = visits(grounds);
        long entries = 0;
        for (int round = 0; round < ROUNDS; round++) {
            sheet.doing("round " + (round + 1) + " of " + ROUNDS + ", plain JDBC, then the lane");
            var begin = grounds.processor();
            long rows = plain(grounds, lobby, SECONDS);
            var between = grounds.processor();
            long entered = lane(grounds, lobby, 0, SECONDS).length;
            worked.add(rows, between.minus(begin), entered, grounds.processor().minus(between));
            plain += rows / SECONDS / ROUNDS;
            lane += entered / SECONDS / ROUNDS;
            entries += rows + entered;
        }
        same(visits(grounds) - visits, entries);
        sheet.atLeast("gate-entries", lane, plain, "entries/s", LEAST);
        sheet.told("gate-plain-processor", worked.plain(), "ms/entry");
        sheet.told("gate-lane-processor", worked.lane(), "ms/entry");
        sheet.told("gate-plain-jdbc", plain, "entries/s");
        sheet.doing("half that load for " + (int) (2 * SECONDS) + " s");
        grounds.settle();
        var calm = lane(grounds, lobby, lane / 2, 2 * SECONDS);
        Arrays.sort(calm);
        sheet.atMost("gate-p99-at-half", calm[(int) (calm.length * 0.99)], "ms", SLOWEST);
        sheet.told("gate-p50-at-half", calm[calm.length / 2], "ms");
    }

    /// Every entry that was acknowledged stands as an admitted visit, with an audit line of its own.
    private static void same(long written, long acknowledged) {
        if (written != acknowledged) {
            throw new AssertionError(acknowledged + " entries were acknowledged, " + written + " are written");
        }
    }

    private static long visits(Grounds grounds) {
        return grounds.jdbc().sql("""
                        select count(*) from gate_visit v where outcome = 'ADMITTED' and exists (
                            select from audit_line a where a.subject_id = v.id and a.act = 'gate.admitted')
                        """).query(Long.class).single();
    }

    /// How many rows were written by plain JDBC.
    private static long plain(Grounds grounds, Lobby lobby, double seconds) throws Exception {
        var environment = grounds.bean(Environment.class);
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return together(PLAIN, _ -> {
                    try (var connection = DriverManager.getConnection(
                            environment.getRequiredProperty("spring.datasource.url"),
                            environment.getRequiredProperty("spring.datasource.username"),
                            environment.getRequiredProperty("spring.datasource.password"))) {
                        connection.setAutoCommit(false);
                        return write(connection, lobby, end);
                    }
                })
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static long write(Connection connection, Lobby lobby, long end) throws SQLException {
        long written = 0;
        try (var visit = connection.prepareStatement("""
                        insert into gate_visit (body_id, id, place_id, site_id, kind, person_id, unit_id, name, came, day,
                            outcome, reason, said, deciders, checked_temperature, guard_id, guard_body_id, kiosk_id, kiosk_seq)
                        values (?, ?, ?, ?, 'STAFF', ?, ?, 'Nguyễn Văn Thử', ?::timestamptz,
                                (?::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date, 'ADMITTED', 'STAFF', '{}', array[?],
                                false, ?, ?, ?, 1) on conflict (body_id, id) do nothing
                        """);
                var presence = connection.prepareStatement("""
                        insert into gate_presence as p (body_id, person_id, visit_id, site_id, came)
                        values (?, ?, ?, ?, ?::timestamptz)
                        on conflict (body_id, person_id) do update
                        set visit_id = excluded.visit_id, site_id = excluded.site_id, came = excluded.came
                        returning old.visit_id
                        """);
                var former = connection.prepareStatement("""
                        update gate_visit set went = greatest(came, ?::timestamptz), closed = 'MOVED'
                        where body_id = ? and id = ? and went is null
                        """);
                var audit = connection.prepareStatement("""
                        insert into audit_line (body_id, id, person_id, author, act, subject_id, details)
                        values (?, ?, ?, 'Vũ Văn Gác', 'gate.admitted', ?, ?::jsonb)
                        """)) {
            while (System.nanoTime() < end) {
                var id = TimeId.at(Instant.now());
                var who = lobby.somebody();
                var now = Instant.now().toString();
                set(
                        visit,
                        lobby.body(),
                        id,
                        lobby.gate(),
                        lobby.site(),
                        who,
                        lobby.unit(),
                        now,
                        now,
                        lobby.unit(),
                        lobby.guard(),
                        lobby.body(),
                        lobby.kiosk());
                visit.executeUpdate();
                set(presence, lobby.body(), who, id, lobby.site(), now);
                try (var row = presence.executeQuery()) {
                    if (row.next() && row.getObject(1, UUID.class) != null) {
                        set(former, now, lobby.body(), row.getObject(1, UUID.class));
                        former.executeUpdate();
                    }
                }
                set(
                        audit,
                        lobby.body(),
                        TimeId.at(Instant.now()),
                        lobby.guard(),
                        id,
                        "{\"gate\": \"" + lobby.gate() + "\", \"who\": \"" + who + "\", \"kiosk\": \"" + lobby.kiosk()
                                + "#1\"}");
                audit.executeUpdate();
                connection.commit();
                written++;
            }
        }
        return written;
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
    }

    /// How long each entry took, in milliseconds from the moment it was due; as fast as can be where the rate is 0.
    private static double[] lane(Grounds grounds, Lobby lobby, double rate, double seconds) throws Exception {
        var address = URI.create(grounds.address());
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        return together(CLIENTS, number -> {
                    var took = new ArrayList<Double>();
                    try (var client = new LaneClient(address, lobby.key())) {
                        long step = rate == 0 ? 0 : (long) (1e9 * CLIENTS / rate);
                        long due = start + step * number / CLIENTS;
                        while (System.nanoTime() < end) {
                            LockSupport.parkNanos(due - System.nanoTime());
                            long from = step == 0 ? System.nanoTime() : due;
                            client.enter(lobby.somebody(), took.size());
                            took.add((System.nanoTime() - from) / 1e6);
                            due += step;
                        }
                    }
                    return took;
                })
                .stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static <T> List<T> together(int count, Work<T> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(count)) {
            var all = new ArrayList<T>();
            for (var done : threads.invokeAll(IntStream.range(0, count)
                    .<Callable<T>>mapToObj(number -> () -> work.of(number))
                    .toList())) {
                all.add(done.get());
            }
            return all;
        }
    }

    /// The processor time of both ways, client, program and database together, which a busy machine does not change.
    private static final class Worked {
        private final double[] millis = new double[2];
        private final long[] entries = new long[2];

        void add(long rows, Duration plain, long entered, Duration lane) {
            entries[0] += rows;
            entries[1] += entered;
            millis[0] += plain.toNanos() / 1e6;
            millis[1] += lane.toNanos() / 1e6;
        }

        double plain() {
            return millis[0] / entries[0];
        }

        double lane() {
            return millis[1] / entries[1];
        }
    }

    /// What one of many does.
    private interface Work<T> {
        T of(int number) throws Exception;
    }
}
