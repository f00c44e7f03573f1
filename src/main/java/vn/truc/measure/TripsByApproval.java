package vn.truc.measure;

/// Nobody goes on a trip without this approval.
public record TripsByApproval(Approver approver) implements Rule {
    public TripsByApproval {
        if (approver == Approver.NOBODY) {
            throw new IllegalArgumentException("Somebody approves trips");
        }
    }

    @Override
    public TripsByApproval stricter(Rule other) {
        return new TripsByApproval(approver.or(((TripsByApproval) other).approver));
    }
}
