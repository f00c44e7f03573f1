package vn.truc.health.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.truc.health.Channel;
import vn.truc.health.Clearance;
import vn.truc.health.Isolation;
import vn.truc.health.Look;
import vn.truc.health.Looks;

/// Everything Trực keeps of a person's health, and who looked at it.
public record MinePage(
        Optional<Clearance> today,
        List<Line> declarations,
        List<Isolation> isolations,
        List<Look> looks,
        List<Looks.Seer> seers) {
    /// One declaration in the list.
    public record Line(
            String id,
            LocalDate day,
            Instant declaredAt,
            Channel channel,
            boolean correction,
            boolean opens,
            boolean byMe) {}
}
