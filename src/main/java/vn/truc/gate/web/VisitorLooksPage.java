package vn.truc.gate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.truc.gate.Visitor;
import vn.truc.health.VisitorLooks;

/// What visitors declared that needs a look.
public record VisitorLooksPage(LocalDate today, List<Line> lines) {
    /// One of them with the visitor, unless that one is forgotten.
    public record Line(VisitorLooks.Waiting waiting, Optional<Visitor> visitor) {
        /// The visitor’s name.
        public String name() {
            return visitor.map(Visitor::name).orElse("—");
        }
    }
}
