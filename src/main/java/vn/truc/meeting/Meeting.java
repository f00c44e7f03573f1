package vn.truc.meeting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.truc.measure.MeetingLimit;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// A meeting that a unit holds: where, with how many people in the fullest room and online, from which points (điểm
/// cầu).
public record Meeting(
        Id id,
        Unit.Id unit,
        String title,
        Instant starts,
        String place,
        Size size,
        List<String> points,
        String reason,
        Person.Id registeredBy,
        boolean cancelled) {
    public Meeting {
        points = List.copyOf(points);
    }

    /// The day on which it is held.
    public LocalDate day() {
        return starts.atZone(Words.OFFICE_ZONE).toLocalDate();
    }

    /// Whether it was held, or planned, against the rule.
    boolean breaches(MeetingLimit rule) {
        return size.breaches(rule).stream().anyMatch(breach -> breach.grave() || reason.isBlank());
    }

    /// How many people are expected in the fullest room and online, and how far apart they sit.
    public record Size(int inRoom, int online, Optional<BigDecimal> metresApart) {
        public Size {
            if (inRoom < 0 || online < 0 || inRoom + online < 1) {
                throw new IllegalArgumentException("A meeting has one person at least");
            }
        }

        /// What the rule does not allow of a meeting of this size, in words; nothing where everybody is online.
        public List<Breach> breaches(MeetingLimit rule) {
            var breaches = new ArrayList<Breach>();
            var most = rule.atMost();
            if (most != null && !rule.allows(inRoom)) {
                breaches.add(new Breach(Message.of("meeting.breach.people", inRoom, most), true));
            }
            boolean apart = metresApart
                    .filter(metres -> metres.compareTo(rule.metresApart()) >= 0)
                    .isPresent();
            if (inRoom > 1 && rule.metresApart().signum() > 0 && !apart) {
                breaches.add(new Breach(Message.of("meeting.breach.apart", rule.metresApart()), true));
            }
            if (rule.preferOnline() && inRoom > 1 && online == 0) {
                breaches.add(new Breach(Message.of("meeting.breach.online"), false));
            }
            return List.copyOf(breaches);
        }
    }

    /// What a rule does not allow; where it only prefers something else it is not grave, and a reason will do.
    public record Breach(Message inWords, boolean grave) {}

    /// The identifier of a meeting.
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
