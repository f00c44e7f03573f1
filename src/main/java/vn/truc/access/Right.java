package vn.truc.access;

/// What somebody may do, on the units within the reach of a post.
public enum Right {
    /// Open to everybody, also without sign-in.
    PUBLIC,
    /// Open to everybody who has signed in: one's own things.
    OWN,
    /// See what holds for a unit, its directives, its tasks.
    READ_UNIT,
    /// Confirm receipt of a directive for the unit, carry out its tasks, give it stricter rules.
    ANSWER_DIRECTIVES,
    /// Enter a directive as a draft.
    DRAFT_DIRECTIVES,
    /// Put a directive in force as the second person, withdraw it, exempt from it.
    ISSUE_DIRECTIVES,
    /// See status and dates of people's declarations, declare for a colleague, remind those who have not.
    SEE_CLEARANCE,
    /// See health answers, keep cases and contacts, order isolation, trace.
    SEE_HEALTH_ANSWERS,
    /// Open the answers of declarations, each time for a reason, and nothing else about health.
    OPEN_ANSWERS,
    /// Record trips and leave of the unit's people, and see them.
    KEEP_ABSENCES,
    /// Allow or refuse trips and leave.
    DECIDE_ABSENCES,
    /// Register the unit's meetings.
    HOLD_MEETINGS,
    /// Make and submit the unit's roster.
    EDIT_ROSTER,
    /// Approve rosters as leader in charge.
    APPROVE_ROSTER,
    /// Receive the copies of rosters.
    SEE_ROSTERS,
    /// Let in, refer and refuse at a gate.
    WORK_GATE,
    /// Announce and approve visitors of the unit.
    ANNOUNCE_VISITORS,
    /// Give the order that somebody is admitted nevertheless, by name.
    ORDER_ADMISSION,
    /// Draft the unit's report.
    DRAFT_REPORT,
    /// Submit the unit's report as its head or a deputy.
    SUBMIT_REPORT,
    /// Consolidate reports, chase the late, enter for them.
    CONSOLIDATE,
    /// See the situation of everything below.
    SEE_SITUATION,
    /// See telephone numbers and e-mail addresses of people.
    SEE_CONTACTS,
    /// Issue sign-in slips to people of the unit.
    ISSUE_SLIPS,
    /// Change units, people, posts and places.
    ADMINISTER
}
