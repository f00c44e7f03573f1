package vn.truc.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;

class SparingSessionsTest {
    private static final Instant MORNING = Instant.parse("2020-04-01T01:00:00Z");

    private final Book book = new Book();
    private final Hands wall = new Hands();
    private final SparingSessions<MapSession> sessions = new SparingSessions<>(book, wall);

    SparingSessionsTest() {
        var session = new MapSession("one");
        session.setLastAccessedTime(MORNING);
        session.setCreationTime(MORNING);
        session.setMaxInactiveInterval(Sessions.DESK);
        book.kept.put("one", session);
    }

    @Test
    void isReadOnceARequestAndAnewInTheNext() {
        sessions.begin();
        var found = Objects.requireNonNull(sessions.findById("one"));
        sessions.save(found);
        assertThat(sessions.findById("one")).isSameAs(found);
        assertThat(book.said).containsExactly("find one");
        sessions.end();
        book.kept.clear();
        sessions.begin();
        assertThat(sessions.findById("one")).isNull();
    }

    @Test
    void thatItIsUsedIsWrittenOnceAMinute() {
        var found = Objects.requireNonNull(sessions.findById("one"));
        found.setLastAccessedTime(MORNING.plusSeconds(59));
        sessions.save(found);
        assertThat(book.said).containsExactly("find one");
        found.setLastAccessedTime(MORNING.plusSeconds(60));
        sessions.save(found);
        sessions.save(found);
        assertThat(book.said).containsExactly("find one", "save one");
    }

    @Test
    void whatChangesIsWrittenAtOnce() {
        var found = Objects.requireNonNull(sessions.findById("one"));
        found.setAttribute("notice", "saved");
        sessions.save(found);
        found.removeAttribute("notice");
        sessions.save(found);
        assertThat(book.said).containsExactly("find one", "save one", "save one");
    }

    @Test
    void whatEndedInARequestIsNotFoundInIt() {
        sessions.begin();
        sessions.findById("one");
        sessions.deleteById("one");
        assertThat(sessions.findById("one")).isNull();
    }

    @Test
    void aNewNameIsNotFoundUnderTheOldOne() {
        sessions.begin();
        var found = Objects.requireNonNull(sessions.findById("one"));
        book.kept.remove("one");
        var name = found.changeSessionId();
        sessions.save(found);
        assertThat(sessions.findById("one")).isNull();
        assertThat(sessions.findById(name)).isNotNull();
    }

    @Test
    void aNewSessionIsWrittenAndARequestWithinGoesOnWithIt() {
        assertThat(sessions.begin()).isTrue();
        assertThat(sessions.begin()).isFalse();
        var created = sessions.createSession();
        sessions.save(created);
        assertThat(sessions.findById(created.getId())).isSameAs(created);
        assertThat(book.kept).containsKey(created.getId());
    }

    @Test
    void aSessionAtADeskIsOverAfterTheLongestShiftHoweverMuchItIsUsed() {
        used(Duration.ofHours(2), 12);
        assertThat(sessions.findById("one")).isNotNull();
        used(Duration.ofHours(2), 1);
        assertThat(sessions.findById("one")).isNull();
        assertThat(book.kept).isEmpty();
    }

    @Test
    void aRememberedDeviceIsForgottenAfterNinetyDaysHoweverMuchItIsUsed() {
        Objects.requireNonNull(book.kept.get("one")).setMaxInactiveInterval(Sessions.DEVICE);
        used(Duration.ofDays(10), 8);
        assertThat(sessions.findById("one")).isNotNull();
        used(Duration.ofDays(10), 1);
        assertThat(sessions.findById("one")).isNull();
    }

    /// So much time goes by, so often, and each time somebody uses the session that is still there.
    private void used(Duration pause, int times) {
        for (int time = 0; time < times; time++) {
            wall.now = wall.now.plus(pause);
            var found = sessions.findById("one");
            if (found != null) {
                found.setLastAccessedTime(wall.now);
                sessions.save(found);
            }
        }
    }

    private static final class Hands extends Clock {
        private Instant now = MORNING;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /// Keeps sessions and notes what it is asked.
    private static final class Book implements SessionRepository<MapSession> {
        private final HashMap<String, MapSession> kept = new HashMap<>();
        private final List<String> said = new ArrayList<>();

        @Override
        public MapSession createSession() {
            return new MapSession();
        }

        @Override
        public void save(MapSession session) {
            said.add("save " + session.getId());
            kept.put(session.getId(), session);
        }

        @Override
        public @Nullable MapSession findById(String id) {
            said.add("find " + id);
            return kept.get(id);
        }

        @Override
        public void deleteById(String id) {
            kept.remove(id);
        }
    }
}
