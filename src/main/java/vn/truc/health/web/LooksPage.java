package vn.truc.health.web;

import java.time.LocalDate;
import java.util.List;
import vn.truc.health.Looks;

/// The declarations that need a look, and how many of visitors do.
public record LooksPage(LocalDate today, String unit, List<Line> lines, int visitors) {
    /// One of them with the person's name.
    public record Line(Looks.Waiting waiting, String name) {}
}
