package vn.truc.health;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.truc.organisation.Unit;

/// What a visitor declared for a visit: the first time under the id of the visitor, each correction as a further
/// version.
public record VisitorDeclaration(
        UUID id,
        UUID visitor,
        int version,
        Unit.Id unit,
        LocalDate day,
        Instant declaredAt,
        String questionnaire,
        String consent,
        Answers answers) {}
