package vn.truc.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.truc.absence.AbsenceExamples.DAY;
import static vn.truc.absence.AbsenceExamples.why;
import static vn.truc.page.Outcomes.done;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.absence.AbsenceExamples;
import vn.truc.absence.AbsenceExamples.Office;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.compliance.State;
import vn.truc.measure.MeetingLimit;
import vn.truc.organisation.Person;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

@OfficeTest
record MeetingsIT(
        Meetings meetings, AbsenceExamples examples, Compliance compliance, Acting acting, OfficeClock clock) {
    private static final MeetingLimit TWENTY = new MeetingLimit(20, null, false);

    @Test
    void aMeetingOfTooManyInOneRoomIsRegisteredWithItsReasonOnly() {
        var o = examples.office();
        examples.inForce(o, TWENTY);
        var meeting = meeting(o, DAY, 21, "");
        assertThat(why(register(o.clerk(), meeting))).isEqualTo("meeting.error.reason");
        assertThat(at(o.clerk(), o)).isEmpty();
        var explained = meeting(o, DAY, 21, "Tiếp đoàn thanh tra");
        assertThat(done(register(o.clerk(), explained))).isEqualTo(explained);
        assertThat(done(register(o.clerk(), explained))).isEqualTo(explained);
        assertThat(at(o.clerk(), o)).containsExactly(explained);
        assertThat(state(o, DAY)).isEqualTo(State.BREACHED);
    }

    @Test
    void withinTheLimitItIsMetAndOnOtherDaysNotApplicable() {
        var o = examples.office();
        examples.inForce(o, TWENTY);
        assertThat(state(o, DAY)).isEqualTo(State.UNKNOWN);
        done(register(o.clerk(), meeting(o, DAY, 20, "")));
        assertThat(state(o, DAY)).isEqualTo(State.MET);
        assertThat(state(o, DAY.plusDays(1))).isEqualTo(State.NOT_APPLICABLE);
        assertThat(state(o, DAY.minusDays(1))).isEqualTo(State.UNKNOWN);
    }

    @Test
    void oneThatIsCalledOffDoesNotCount() {
        var o = examples.office();
        examples.inForce(o, TWENTY);
        done(register(o.clerk(), meeting(o, DAY, 5, "")));
        var large = done(register(o.clerk(), meeting(o, DAY, 90, "Đại hội")));
        assertThat(state(o, DAY)).isEqualTo(State.BREACHED);
        clock.hold(clock.now().plusSeconds(60));
        assertThat(done(examples.as(o.head(), by -> meetings.cancel(by, large.id())))
                        .cancelled())
                .isTrue();
        assertThat(state(o, DAY)).isEqualTo(State.MET);
    }

    @Test
    void othersNeitherRegisterNorCallOff() {
        var o = examples.office();
        var meeting = done(register(o.clerk(), meeting(o, DAY, 5, "")));
        for (var stranger : List.of(o.goer(), examples.office().head())) {
            assertThatThrownBy(() -> register(stranger, meeting(o, DAY, 5, ""))).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> examples.as(stranger, by -> meetings.cancel(by, meeting.id())))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> examples.as(
                        examples.office().head(), by -> meetings.at(by, o.unit().id())))
                .isInstanceOf(NotAllowed.class);
    }

    private List<Meeting> at(Person who, Office o) {
        return examples.as(who, by -> meetings.at(by, o.unit().id()));
    }

    private Outcome<Meeting> register(Person who, Meeting meeting) {
        return examples.as(who, by -> meetings.register(by, meeting));
    }

    private Meeting meeting(Office o, LocalDate day, int inRoom, String reason) {
        return new Meeting(
                new Meeting.Id(clock.newId()),
                o.unit().id(),
                "Giao ban",
                day.atTime(LocalTime.of(14, 0)).atZone(Words.OFFICE_ZONE).toInstant(),
                "Phòng họp tầng 2",
                new Meeting.Size(inRoom, 3, Optional.empty()),
                List.of("Hà Nội", "Hải Phòng"),
                reason,
                o.clerk().id(),
                false);
    }

    private State state(Office o, LocalDate day) {
        acting.as("test.compliance", () -> {
            compliance.compute(Set.of(o.unit().id()), day, clock.now());
            return o;
        });
        return compliance.of(o.unit().id(), day).stream()
                .filter(standing -> standing.subject().equals(TWENTY.subject()))
                .findFirst()
                .map(standing -> standing.state())
                .orElse(State.UNKNOWN);
    }
}
