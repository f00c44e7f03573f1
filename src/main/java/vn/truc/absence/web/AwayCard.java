package vn.truc.absence.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.truc.absence.Aways;

/// What somebody’s day says of trips and leave.
public record AwayCard(
        Optional<Aways.Owed> owed,
        Optional<AbsenceLine> travelling,
        List<AbsenceLine> own,
        String person,
        UUID newId) {}
