package vn.truc.roster.web;

import java.util.List;
import java.util.UUID;
import vn.truc.page.FormErrors;

/// Somebody’s calendar addresses.
public record FeedsPage(String unit, UUID newId, List<Line> lines, FormErrors errors) {
    /// An address: of which unit’s duty, otherwise of one’s own days.
    public record Line(String id, String unit, String address) {}
}
