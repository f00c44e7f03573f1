package vn.truc.report;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;

/// Reads the figures behind a leader's link, for somebody who has not signed in.
@Service
public class BriefReadings {
    private final Briefs briefs;
    private final Rolls rolls;
    private final Consolidations consolidations;
    private final Acting acting;
    private final OfficeClock clock;

    BriefReadings(Briefs briefs, Rolls rolls, Consolidations consolidations, Acting acting, OfficeClock clock) {
        this.briefs = briefs;
        this.rolls = rolls;
        this.consolidations = consolidations;
        this.acting = acting;
        this.clock = clock;
    }

    /// The figures of the report that is being collected now; empty for a wrong, expired or revoked link.
    public Optional<Reading> read(String token) {
        return acting.as("report.brief", () -> briefs.find(token).map(this::read));
    }

    /// The same for a leader who has signed in and is in charge of what the link shows.
    public Reading of(Brief brief) {
        return Objects.requireNonNull(acting.as("report.brief", () -> read(brief)));
    }

    private Reading read(Brief brief) {
        var today = clock.today();
        var period = rolls.current(brief.recipient(), brief.roots(), brief.form(), today);
        var roll = rolls.of(brief.recipient(), brief.roots(), brief.form(), period);
        return new Reading(roll, consolidations.of(roll), consolidations.coverage(roll));
    }

    /// What a link shows: counts by unit, how many people they stand for, and which units are missing; nobody's name.
    public record Reading(Roll roll, Consolidation figures, Consolidations.Coverage coverage) {}
}
