package vn.truc.meeting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.meeting.Meeting;
import vn.truc.meeting.Meetings;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;

/// The meetings of a unit, for programs.
@RestController
@Tag(name = "meetings", description = "Meetings of a unit, held against the measure in force")
class MeetingApi {
    private final Meetings meetings;

    MeetingApi(Meetings meetings) {
        this.meetings = meetings;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/api/meetings")
    @Operation(summary = "The meetings of a unit and those below, from two weeks back on")
    List<MeetingRow> list(Actor by, @RequestParam Unit.Id unit) {
        return meetings.at(by, unit).stream().map(MeetingRow::of).toList();
    }

    @Needs(Right.HOLD_MEETINGS)
    @PutMapping("/api/meetings/{id}")
    @Operation(
            summary = "Register a meeting of the caller's unit",
            description = "One that the measure in force does not allow needs a reason. The id is made by the caller"
                    + " (UUID version 7).")
    MeetingRow register(Actor by, @PathVariable UUID id, @RequestBody MeetingWanted wanted) {
        var meeting = new Meeting(
                new Meeting.Id(id),
                by.unit(),
                wanted.title().strip(),
                wanted.starts().truncatedTo(ChronoUnit.MILLIS),
                Objects.requireNonNullElse(wanted.place(), "").strip(),
                wanted.size().orProblem(),
                Objects.requireNonNullElse(wanted.points(), List.of()),
                Objects.requireNonNullElse(wanted.reason(), "").strip(),
                by.person().id(),
                false);
        return MeetingRow.of(meetings.register(by, meeting).orProblem());
    }

    @Needs(Right.HOLD_MEETINGS)
    @PostMapping("/api/meetings/{id}/cancel")
    @Operation(summary = "Call a meeting off; again, nothing changes")
    MeetingRow cancel(Actor by, @PathVariable UUID id) {
        return MeetingRow.of(meetings.cancel(by, new Meeting.Id(id)).orProblem());
    }

    /// What is to be held, with how many people in the fullest room and online.
    record MeetingWanted(
            String title,
            Instant starts,
            @Nullable String place,
            int inRoom,
            @Nullable Integer online,
            @Nullable BigDecimal metresApart,
            @Nullable List<String> points,
            @Nullable String reason) {
        Outcome<Meeting.Size> size() {
            return MeetingForm.size(inRoom, online == null ? 0 : online, Optional.ofNullable(metresApart))
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(FormErrors.at("inRoom", Message.of("meeting.error.size"))));
        }
    }

    /// A meeting as it stands.
    @Schema(name = "Meeting")
    record MeetingRow(
            UUID id,
            UUID unit,
            String title,
            Instant starts,
            String place,
            int inRoom,
            int online,
            Optional<BigDecimal> metresApart,
            List<String> points,
            String reason,
            boolean cancelled) {
        static MeetingRow of(Meeting meeting) {
            return new MeetingRow(
                    meeting.id().value(),
                    meeting.unit().value(),
                    meeting.title(),
                    meeting.starts(),
                    meeting.place(),
                    meeting.size().inRoom(),
                    meeting.size().online(),
                    meeting.size().metresApart(),
                    meeting.points(),
                    meeting.reason(),
                    meeting.cancelled());
        }
    }
}
