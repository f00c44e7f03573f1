package vn.truc.compliance;

import java.time.Instant;
import java.time.LocalDate;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// How a unit stood to a rule on a day, with the evidence, as it was computed at a moment.
public record Standing(
        Unit.Id unit,
        LocalDate day,
        Rule.Subject subject,
        State state,
        Message evidence,
        String path,
        Instant computedAt) {}
