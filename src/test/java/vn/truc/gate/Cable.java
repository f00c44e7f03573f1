package vn.truc.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The cable between a kiosk and the server, which a test can cut: what a browser itself calls offline ends with its
/// page, and a page that is just being closed could still send.
final class Cable implements AutoCloseable {
    private final int server;
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean silent;

    Cable(int server) throws IOException {
        this.server = server;
        Thread.startVirtualThread(this::listen);
    }

    String address() {
        return "http://localhost:" + socket.getLocalPort();
    }

    void cut() {
        cut = true;
        ends.forEach(Cable::drop);
    }

    /// From now on nothing comes through, and nobody is told.
    void silence() {
        silent = true;
    }

    /// What was on its way is gone: whoever waits for it asks again.
    void mend() {
        cut = false;
        if (silent) {
            silent = false;
            ends.forEach(Cable::drop);
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                connect(socket.accept());
            } catch (IOException e) {
                // Closed, or the server is not there: the kiosk sees a broken connection, as it would.
            }
        }
    }

    private void connect(Socket kiosk) throws IOException {
        ends.add(kiosk);
        if (cut) {
            drop(kiosk);
            return;
        }
        var far = new Socket(InetAddress.getLoopbackAddress(), server);
        ends.add(far);
        Thread.startVirtualThread(() -> carry(kiosk, far));
        Thread.startVirtualThread(() -> carry(far, kiosk));
        if (cut) {
            drop(kiosk);
            drop(far);
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            var said = new byte[8192];
            for (int many = from.getInputStream().read(said);
                    many >= 0;
                    many = from.getInputStream().read(said)) {
                if (!silent) {
                    to.getOutputStream().write(said, 0, many);
                }
            }
        } catch (IOException e) {
            // Cut.
        }
        ends.remove(from);
        ends.remove(to);
    }

    private static void drop(Socket end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        cut();
    }
}
