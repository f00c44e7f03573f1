package vn.truc.message;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import vn.truc.organisation.Person;

/// An e-mail that repeats a message to somebody who has an address.
record Email(UUID message, Person.Id person, UUID announcement, int attempts) {
    /// How often it is tried before it is given up.
    static final int TRIES = 8;

    /// After this time a claimed e-mail counts as uncertain: whoever claimed it is gone, and it may have been sent.
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);

    /// Where an e-mail stands.
    enum State {
        /// It waits for its time.
        QUEUED,
        /// Somebody is handing it to the mail server.
        SENDING,
        /// The mail server has taken it.
        SENT,
        /// The mail server refuses it, or it was tried too often.
        FAILED,
        /// It may have been sent or not; it is not sent again unless a person says so.
        UNCERTAIN
    }

    /// What became of an attempt, and when it is tried again.
    record Result(State state, Instant due, String problem) {}

    /// The same, with the attempt counted that is made now.
    Email tried() {
        return new Email(message, person, announcement, attempts + 1);
    }

    /// The Message-ID that stays the same however often it is tried.
    String messageId(String domain) {
        return "<" + message + "@" + domain + ">";
    }

    /// It was not sent and may be tried again: after a minute, then twice as long each time, up to two hours.
    Result postponed(Instant now, String problem) {
        if (attempts >= TRIES) {
            return new Result(State.FAILED, now, problem);
        }
        var wait = FIRST_WAIT.multipliedBy(1L << (attempts - 1));
        return new Result(State.QUEUED, now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT), problem);
    }
}
