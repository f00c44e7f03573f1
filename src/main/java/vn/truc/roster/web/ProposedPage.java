package vn.truc.roster.web;

import vn.truc.roster.Proposal;

/// Proposed weeks, to be written into the plan one by one or all together.
public record ProposedPage(Proposal proposal, GridPage grid, Suggestion suggestion) {
    /// Whether there is something to write.
    public boolean found() {
        return proposal.state() == Proposal.State.FOUND;
    }

    /// Whether a week stands in the plan as it was proposed.
    public boolean written(GridPage.Week week) {
        return week.roster() != null && week.roster().planned().equals(week.planned());
    }

    /// Whether any week is still to be written.
    public boolean open() {
        return grid.weeks().stream().anyMatch(week -> !written(week));
    }
}
