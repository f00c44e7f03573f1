package vn.truc.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
    private static final double LEAST = 0.9;
    private static final double SLOWEST = 50;

    @Override
    public void measure(Sheet sheet, Grounds grounds) throws Exception {
        var lobby = Lobby.open(grounds);
        lane(grounds, lobby, 0, SECONDS);
        plain(grounds, lobby, SECONDS / 2);
        double plain = 0;
        double lane = 0;
        for (int round = 0; round < ROUNDS; round++) {
            plain += plain(grounds, lobby, SECONDS) / SECONDS / ROUNDS;
            lane += lane(grounds, lobby, 0, SECONDS).length / SECONDS / ROUNDS;
        }
        sheet.atLeast("gate-entries", lane, plain, "entries/s", LEAST);
        var calm = lane(grounds, lobby, lane / 2, 2 * SECONDS);
        Arrays.sort(calm);
        sheet.atMost("gate-p99-at-half", calm[(int) (calm.length * 0.99)], "ms", SLOWEST);
        sheet.told("gate-p50-at-half", calm[calm.length / 2], "ms");
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
                    try (var client = new Client(address, lobby.key())) {
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

    /// What one of many does.
    private interface Work<T> {
        T of(int number) throws Exception;
    }

    /// A kiosk's connection, as lean as a browser's is not: the figure is the server's.
    private static final class Client implements AutoCloseable {
        private final Socket socket;
        private final InputStream in;
        private final String head;

        Client(URI address, String key) throws IOException {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 4096);
            head = "POST /kiosk/lane HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Kiosk " + key
                    + "\r\nContent-Type: application/json\r\nContent-Length: ";
        }

        void enter(UUID who, long sequence) throws IOException {
            var now = Instant.now();
            var body = "{\"sent\":\"" + now + "\",\"items\":[{\"seq\":" + (sequence + 1) + ",\"id\":\"" + TimeId.at(now)
                    + "\",\"at\":\"" + now + "\",\"in\":true,\"kind\":\"STAFF\",\"who\":\"" + who + "\"}]}";
            socket.getOutputStream()
                    .write((head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
            int length = 0;
            var status = line();
            for (var line = line(); !line.isEmpty(); line = line()) {
                if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
            }
            var answer = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            if (!status.contains(" 200") || !answer.contains("\"ADMITTED\"")) {
                throw new AssertionError(status + " " + answer);
            }
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("The answer ended");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
