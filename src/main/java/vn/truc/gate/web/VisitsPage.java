package vn.truc.gate.web;

import java.time.LocalDate;
import java.util.List;
import vn.truc.gate.Newcomer;
import vn.truc.gate.Visitor;
import vn.truc.measure.Approver;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;

/// The expected visitors of a unit: to approve them, or to announce one.
public record VisitsPage(
        Unit unit,
        LocalDate today,
        List<Line> lines,
        VisitorForm form,
        Typed typed,
        boolean approving,
        FormErrors errors) {
    /// What was typed beside the visitor: the day, those who come along, until when they come.
    public record Typed(String expected, String others, String until) {}

    /// One visitor with the approval that is needed, whether the reader may give it, and how many who were announced
    /// together with them wait, too.
    public record Line(Visitor visitor, Approver needed, boolean mayApprove, int others) {
        /// Whether somebody has decided.
        public boolean open() {
            return visitor.approval() instanceof Newcomer.Approval.None;
        }

        /// Whether it was approved.
        public boolean approved() {
            return visitor.approval() instanceof Newcomer.Approval.Given;
        }
    }
}
