package vn.truc.measure;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How visitors are received: after whose approval, foreign ones after whose, in which rooms only, or not at all.
public record Visitors(
        boolean closed, Approver approval, Approver foreignApproval, Set<String> onlyIn, boolean leadersGuestsMet)
        implements Rule {
    /// What is not said is free: nobody’s approval, any room (no room named), guests of leaders come up by themselves.
    /// Where nobody is received nothing else is asked, so that closing is as strict as anything.
    public Visitors(
            boolean closed,
            @Nullable Approver approval,
            @Nullable Approver foreignApproval,
            @Nullable Set<String> onlyIn,
            boolean leadersGuestsMet) {
        this.closed = closed;
        this.approval = closed || approval == null ? Approver.NOBODY : approval;
        this.foreignApproval = closed || foreignApproval == null ? this.approval : foreignApproval.or(this.approval);
        this.onlyIn = Collections.unmodifiableSet(new TreeSet<>(closed || onlyIn == null ? Set.<String>of() : onlyIn));
        this.leadersGuestsMet = !closed && leadersGuestsMet;
    }

    /// Nobody is received.
    public static Visitors none() {
        return new Visitors(true, Approver.NOBODY, Approver.NOBODY, Set.of(), false);
    }

    /// Received after this approval, foreign visitors after that one.
    public static Visitors by(Approver approval, Approver foreignApproval) {
        return new Visitors(false, approval, foreignApproval, Set.of(), false);
    }

    /// Received in these rooms only.
    public static Visitors onlyIn(String... rooms) {
        return new Visitors(false, Approver.NOBODY, Approver.NOBODY, Set.of(rooms), false);
    }

    /// Whose approval a visitor needs.
    public Approver approvalFor(boolean foreign) {
        return foreign ? foreignApproval : approval;
    }

    @Override
    public Visitors stricter(Rule other) {
        var that = (Visitors) other;
        var rooms = commonRooms(that);
        boolean noRoomLeft = rooms.isEmpty() && !(onlyIn.isEmpty() && that.onlyIn.isEmpty());
        return new Visitors(
                closed || that.closed || noRoomLeft,
                approval.or(that.approval),
                foreignApproval.or(that.foreignApproval),
                rooms,
                leadersGuestsMet || that.leadersGuestsMet);
    }

    @Override
    public boolean forbidsAll() {
        return closed;
    }

    private Set<String> commonRooms(Visitors that) {
        if (onlyIn.isEmpty()) {
            return that.onlyIn;
        }
        if (that.onlyIn.isEmpty()) {
            return onlyIn;
        }
        var both = new TreeSet<>(onlyIn);
        both.retainAll(that.onlyIn);
        return both;
    }
}
