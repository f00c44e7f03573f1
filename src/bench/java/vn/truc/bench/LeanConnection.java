package vn.truc.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A connection as lean as a browser’s is not: what is measured is the server. One thread at a time.
final class LeanConnection implements Closeable {
    private final URI address;
    private Socket socket;
    private InputStream in;

    LeanConnection(URI address) throws IOException {
        this.address = address;
        socket = open();
        in = new BufferedInputStream(socket.getInputStream(), 4096);
    }

    /// Sends a request; the head has every line but the length of the body.
    Answer send(String head, String body) throws IOException {
        var content = body.getBytes(StandardCharsets.UTF_8);
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
            socket.close();
            socket = open();
            in = new BufferedInputStream(socket.getInputStream(), 4096);
        }
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
