package vn.truc.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A connection as lean as a browser’s is not: what is measured is the server. One thread at a time.
final class LeanConnection implements Closeable {
    /// A server closes what nobody used for half a minute; a browser opens anew then, and so does this.
    private static final long IDLE = Duration.ofSeconds(20).toNanos();

    private final URI address;
    private Socket socket;
    private InputStream in;
    private long used = System.nanoTime();

    LeanConnection(URI address) throws IOException {
        this.address = address;
        socket = open();
        in = new BufferedInputStream(socket.getInputStream(), 4096);
    }

    private void reopen() throws IOException {
        socket.close();
        socket = open();
        in = new BufferedInputStream(socket.getInputStream(), 4096);
    }

    /// Sends a request; the head has every line but the length of the body.
    Answer send(String head, String body) throws IOException {
        var content = body.getBytes(StandardCharsets.UTF_8);
        if (System.nanoTime() - used > IDLE) {
            reopen();
        }
        socket.getOutputStream()
                .write((head + "\r\nContent-Length: " + content.length + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.UTF_8));
        int length = 0;
        boolean ends = false;
        var status = line();
        for (var line = line(); !line.isEmpty(); line = line()) {
            ends |= line.equalsIgnoreCase("Connection: close");
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        var answer = new Answer(status, new String(in.readNBytes(length), StandardCharsets.UTF_8));
        if (ends) {
            // The server ends a connection after a hundred requests, as it does with a browser's.
            reopen();
        }
        used = System.nanoTime();
        return answer;
    }

    private Socket open() throws IOException {
        var opened = new Socket(address.getHost(), address.getPort());
        opened.setTcpNoDelay(true);
        return opened;
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

    /// The first line of an answer, and what it brings.
    record Answer(String status, String body) {}
}
