package vn.truc.roster;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.truc.organisation.Person;

/// What was decided about a plan at one stage of one submission, by whom, and by which delegation where it was in
/// somebody’s place.
///
/// @param overdue whether it was decided higher up, as the limit of the stage had passed and nobody stood in
public record ApprovalStep(
        int round,
        int position,
        Stage stage,
        boolean approved,
        Person.Id by,
        Instant at,
        String reason,
        Optional<UUID> standIn,
        boolean overdue) {}
