package vn.truc.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import vn.truc.calendar.TimeId;

/// A kiosk’s connection, as lean as a browser’s is not: the figure is the server’s. One thread at a time.
final class LaneClient implements AutoCloseable {
    private final URI address;
    private Socket socket;
    private InputStream in;
    private final String head;

    LaneClient(URI address, String key) throws IOException {
        this.address = address;
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
        socket.getOutputStream().write((head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
        int length = 0;
        boolean ends = false;
        var status = line();
        for (var line = line(); !line.isEmpty(); line = line()) {
            ends |= line.equalsIgnoreCase("Connection: close");
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        var answer = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        if (!status.contains(" 200") || !answer.contains("\"ADMITTED\"")) {
            throw new AssertionError(status + " " + answer);
        }
        if (ends) {
            // The server ends a connection after a hundred requests, as it does with a browser's.
            socket.close();
            socket = new Socket(address.getHost(), address.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 4096);
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
