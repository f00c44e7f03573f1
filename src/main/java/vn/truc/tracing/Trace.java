package vn.truc.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.truc.health.ContactRules;
import vn.truc.health.Isolation;
import vn.truc.organisation.Unit;

/// What a question found: people in the order in which they are to be seen to, and how many of other bodies there
/// are.
///
/// @param visits for visitors who came more than once, the numbers of their visits by the one they are known by
public record Trace(
        TraceQuery query,
        ContactRules rules,
        List<Line> lines,
        List<Elsewhere> elsewhere,
        List<Stayed> stays,
        Map<UUID, Set<UUID>> visits) {
    /// Under how many visits this person was looked for.
    public int visits(UUID who) {
        return visits.getOrDefault(who, Set.of(who)).size();
    }

    /// Everybody who is named, under each of their visits.
    List<UUID> named() {
        return lines.stream()
                .map(line -> line.encounter().subject().who())
                .flatMap(who -> visits.getOrDefault(who, Set.of(who)).stream())
                .toList();
    }

    /// How many lines bear this risk.
    public long count(Risk risk) {
        return lines.stream().filter(line -> line.risk() == risk).count();
    }

    /// Those who are to be told.
    List<Line> toWarn() {
        return lines.stream().filter(line -> line.risk() != Risk.LOW).toList();
    }

    /// One person: how great the risk is, and how long the rule of today would isolate.
    public record Line(Encounter encounter, Risk risk, String unit, Optional<Proposed> proposed) {}

    /// What today's rule says of such contacts: where, and until the end of which day; empty: until the health body
    /// says so.
    public record Proposed(Isolation.Kind kind, Optional<LocalDate> lastDay) {}

    /// People of another body, whose names its own health officer knows.
    public record Elsewhere(Unit.Id body, String name, long people) {}

    /// Where and when the person asked about was.
    public record Stayed(String place, Instant came, Instant until, boolean open) {}
}
