package vn.truc.roster;

/// Somebody asked for a proposal of weeks.
record ProposalAsked(Proposal.Id proposal) {}
