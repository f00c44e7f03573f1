package vn.truc.replay;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.calendar.OfficeClock;
import vn.truc.meeting.Meeting;
import vn.truc.meeting.Meetings;
import vn.truc.page.Words;

/// Meetings of a case: registered, called off.
@Component
class MeetingActs {
    private final Meetings meetings;
    private final OfficeClock clock;

    MeetingActs(Meetings meetings, OfficeClock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    void register(Stage stage, Actor by, Event.Meeting act) {
        var meeting = new Meeting(
                new Meeting.Id(clock.newId()),
                stage.unit(act.unit()).id(),
                act.title(),
                act.starts().atZone(Words.OFFICE_ZONE).toInstant(),
                Objects.requireNonNullElse(act.place(), ""),
                new Meeting.Size(act.inRoom(), act.online(), Optional.ofNullable(act.metresApart())),
                act.points(),
                Objects.requireNonNullElse(act.reason(), ""),
                by.person().id(),
                false);
        stage.meeting(act.meeting(), meeting.id());
        Refusals.value(meetings.register(by, meeting), "registering the meeting");
    }

    void callOff(Stage stage, Actor by, Event.CallOff act) {
        Refusals.value(meetings.cancel(by, stage.meeting(act.meeting())), "calling off the meeting");
    }
}
