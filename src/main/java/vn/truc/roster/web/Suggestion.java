package vn.truc.roster.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.truc.page.Message;
import vn.truc.roster.Proposal;
import vn.truc.roster.Proposals;

/// What stands above the form after somebody asked for a proposal: what it is worth, or which rules contradict.
///
/// @param needed how many were wanted in the office on each working day
/// @param together which rules contradict each other
/// @param left which rules the weeks found break all the same
/// @param again whether the search began anew after a node had died over it
public record Suggestion(
        int needed, @Nullable Message headline, List<Message> together, List<Message> left, boolean again) {
    /// Nobody asked yet.
    static Suggestion none() {
        return new Suggestion(0, null, List.of(), List.of(), false);
    }

    /// What came of a proposal.
    static Suggestion of(Proposal proposal) {
        boolean found = proposal.state() == Proposal.State.FOUND;
        return new Suggestion(
                proposal.needed(),
                headline(proposal),
                found ? List.of() : proposal.together(),
                found ? proposal.together() : List.of(),
                proposal.starts() > 1);
    }

    private static Message headline(Proposal proposal) {
        return switch (proposal.state()) {
            case FOUND ->
                proposal.provenBest()
                        ? Message.of("roster.propose.best", Proposals.WINDOW_WEEKS + 1)
                        : Message.of("roster.propose.good", Proposals.WINDOW_WEEKS + 1, proposal.atMostFromBest());
            case IMPOSSIBLE -> Message.of("roster.propose.impossible");
            case OUT_OF_TIME -> Message.of("roster.propose.out-of-time");
            case CANCELLED -> Message.of("roster.propose.cancelled");
            case QUEUED, RUNNING -> Message.of("roster.propose.going");
        };
    }
}
