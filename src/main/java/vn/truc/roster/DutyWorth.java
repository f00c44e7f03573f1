package vn.truc.roster;

/// What proposed turns cost, and that none cost less than the bound.
public record DutyWorth(long cost, long bound) {
    /// Whether no better turns exist.
    public boolean provenBest() {
        return cost == bound;
    }
}
