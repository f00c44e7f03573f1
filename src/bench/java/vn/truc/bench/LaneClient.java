package vn.truc.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import vn.truc.calendar.TimeId;

/// A kiosk that sends entries. One thread at a time.
final class LaneClient implements Closeable {
    private final LeanConnection connection;
    private final String head;

    LaneClient(URI address, String key) throws IOException {
        connection = new LeanConnection(address);
        head = "POST /kiosk/lane HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nAuthorization: Kiosk " + key
                + "\r\nContent-Type: application/json";
    }

    void enter(UUID who, long sequence) throws IOException {
        var now = Instant.now();
        var body = "{\"sent\":\"" + now + "\",\"items\":[{\"seq\":" + (sequence + 1) + ",\"id\":\"" + TimeId.at(now)
                + "\",\"at\":\"" + now + "\",\"in\":true,\"kind\":\"STAFF\",\"who\":\"" + who + "\"}]}";
        var answer = connection.send(head, body);
        if (!answer.status().contains(" 200") || !answer.body().contains("\"ADMITTED\"")) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
