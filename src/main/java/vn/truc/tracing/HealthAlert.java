package vn.truc.tracing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.truc.organisation.Place;

/// A place with the times at which whoever was there is to do something: by an urgent notice of the ministry or
/// by our own.
/// Nobody is named in it.
public record HealthAlert(
        Id id,
        int version,
        Source source,
        String document,
        String place,
        String address,
        String words,
        Optional<Place.Id> site,
        List<Window> windows,
        String todo,
        boolean withdrawn,
        Instant at) {
    public HealthAlert {
        windows = List.copyOf(windows);
    }

    /// The beginning of the first window.
    Instant begins() {
        return windows.stream().map(Window::from).min(Instant::compareTo).orElseThrow();
    }

    /// The end of the last window.
    Instant ends() {
        return windows.stream().map(Window::until).max(Instant::compareTo).orElseThrow();
    }

    /// Whether both say the same, whenever it was written.
    boolean sameAs(HealthAlert other) {
        return id.equals(other.id)
                && version == other.version
                && source == other.source
                && document.equals(other.document)
                && place.equals(other.place)
                && address.equals(other.address)
                && words.equals(other.words)
                && site.equals(other.site)
                && windows.equals(other.windows)
                && todo.equals(other.todo)
                && withdrawn == other.withdrawn;
    }

    /// From when until when.
    public record Window(Instant from, Instant until) {}

    /// Who says so.
    public enum Source {
        /// Thông báo khẩn của Bộ Y tế.
        MINISTRY,
        /// The office itself.
        OWN
    }

    /// The identifier of an alert through its versions.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
