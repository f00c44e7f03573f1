package vn.truc.roster.web;

import java.util.List;
import java.util.UUID;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// Somebody’s calendar addresses.
public record FeedsPage(String unit, UUID newId, List<Line> lines, FormErrors errors) {
    /// An address, and what it is of.
    public record Line(String id, Message of, String address) {}
}
