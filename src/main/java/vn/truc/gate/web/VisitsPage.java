package vn.truc.gate.web;

import java.time.LocalDate;
import java.util.List;
import vn.truc.gate.Newcomer;
import vn.truc.gate.Visitor;
import vn.truc.measure.Approver;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Table;

/// The expected visitors of a unit: to approve them, or to announce one; `gated`: whether they come through a gate.
public record VisitsPage(
        Unit unit,
        LocalDate today,
        List<Line> lines,
        VisitorForm form,
        Typed typed,
        boolean approving,
        boolean gated,
        FormErrors errors) {
    /// Whether there is a pass to hand to this visitor.
    public boolean invites(Line line) {
        return gated && !approving && line.visitor().announced() && (line.open() || line.approved());
    }

    /// The same as a list to take along.
    public Table table() {
        var rows = Table.of(
                Message.of(approving ? "gate.visits.approve.title" : "gate.visits.title"),
                today,
                "gate.visits.day",
                "gate.visitor.name",
                "gate.visitor.origin",
                "gate.visitor.host",
                "gate.visitor.purpose",
                "gate.visitor.abroad",
                "gate.visits.csv.state");
        lines.forEach(line -> {
            var visitor = line.visitor();
            rows.row(
                    visitor.expected(),
                    visitor.name(),
                    visitor.origin(),
                    visitor.host(),
                    visitor.purpose(),
                    visitor.abroad() ? "x" : "",
                    line.state());
        });
        return rows.table();
    }

    /// What was typed beside the visitor: the day, those who come along, until when they come.
    public record Typed(String expected, String others, String until) {}

    /// One visitor with the approval that is needed, whether the reader may give it, and how many who were announced
    /// together with them wait, too.
    public record Line(Visitor visitor, Approver needed, boolean mayApprove, int others) {
        /// What has become of the approval, in words.
        public Message state() {
            if (!open()) {
                return Message.of(approved() ? "gate.visits.approved" : "gate.visits.declined");
            }
            return needed == Approver.NOBODY
                    ? Message.of("gate.visits.free")
                    : Message.of("gate.visits.waits", Message.of("gate.approver." + needed));
        }

        /// Whether the opinion is still missing, also where the rules name a higher post by now than the one that gave
        /// it.
        public boolean open() {
            return switch (visitor.approval()) {
                case Newcomer.Approval.None _ -> true;
                case Newcomer.Approval.Given(var level) -> level.compareTo(needed) < 0;
                case Newcomer.Approval.Declined _ -> false;
            };
        }

        /// Whether it was approved as high as is needed.
        public boolean approved() {
            return visitor.approval() instanceof Newcomer.Approval.Given && !open();
        }
    }
}
