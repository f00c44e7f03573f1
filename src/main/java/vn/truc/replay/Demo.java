package vn.truc.replay;

import java.time.Instant;
import java.util.List;
import vn.truc.organisation.Person;

/// A demonstration that runs: who one can be in it, and its clock.
public interface Demo {
    /// Everybody one can be; empty while the stage is still being set.
    List<Part> parts();

    /// Whether this is one of them.
    boolean has(Person.Id person);

    /// The moments that are still to come.
    List<Moment> ahead(Instant now);

    /// Sets the clock forward to one of the moments; deadlines that pass by it are seen. Backward it does not go.
    void forward(Instant moment);

    /// Somebody one can be, and what there is to do.
    record Part(Person person, String title, String unit, String what) {
        private static final String COLON = ": ";

        /// The part in one or two words, which stand before the colon.
        public String role() {
            return what.contains(COLON) ? what.substring(0, what.indexOf(COLON)) : title;
        }

        /// What there is to do, which stands behind it.
        public String task() {
            return what.substring(what.indexOf(COLON) < 0 ? 0 : what.indexOf(COLON) + COLON.length());
        }
    }

    /// A moment to which the clock can be set.
    record Moment(Instant at, String called) {}
}
