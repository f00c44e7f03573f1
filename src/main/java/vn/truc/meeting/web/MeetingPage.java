package vn.truc.meeting.web;

import java.util.List;
import java.util.Optional;
import vn.truc.meeting.Meeting;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// The form in which a meeting is registered, with the limit in force and what it does not allow.
public record MeetingPage(
        Unit unit, Optional<Message> limit, List<Meeting.Breach> breaches, MeetingForm form, FormErrors errors) {}
