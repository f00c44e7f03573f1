package vn.truc.roster.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Words;
import vn.truc.roster.PlannedCells;
import vn.truc.roster.Presence;
import vn.truc.roster.Proposal;
import vn.truc.roster.Proposals;
import vn.truc.roster.Roster;

/// Proposals of weeks, for programs: asked for, looked at until they are there, written into the plan.
@RestController
@Tag(name = "rosters", description = "Where people work in a week: office, home, duty, leave, trip")
class ProposalApi {
    private final Proposals proposals;
    private final RosterPages pages;

    ProposalApi(Proposals proposals, RosterPages pages) {
        this.proposals = proposals;
        this.pages = pages;
    }

    @Needs(Right.EDIT_ROSTER)
    @PutMapping("/api/proposals/{id}")
    @Operation(
            summary = "Ask for a proposal of one week or several, from the plan as it stands",
            description = "`needed` is how many are wanted in the office each working day. The answer comes at once;"
                    + " what becomes of it is read under its id, which is made by the caller (UUID version 7).")
    ProposalRow ask(Actor by, @PathVariable UUID id, @RequestBody ProposalWanted wanted) {
        var monday = wanted.monday();
        if (!Roster.mondayOf(monday).equals(monday)) {
            return Outcome.<ProposalRow>refused(FormErrors.at("monday", Message.of("roster.api.monday")))
                    .orProblem();
        }
        int weeks = wanted.weeks() == null ? 1 : wanted.weeks();
        var unit = new Unit.Id(wanted.unit());
        var planned = IntStream.range(0, Math.clamp(weeks, 1, Proposals.MOST_WEEKS))
                .mapToObj(week -> pages.known(unit, monday.plusWeeks(week)))
                .reduce(PlannedCells.none(), PlannedCells::and);
        var ask = new Proposals.Ask(
                new Proposal.Id(id),
                unit,
                monday,
                weeks,
                planned,
                Optional.ofNullable(wanted.needed()).orElse(0));
        return ProposalRow.of(proposals.ask(by, ask).orProblem());
    }

    @Needs(Right.EDIT_ROSTER)
    @GetMapping("/api/proposals/{id}")
    @Operation(
            summary = "How far a proposal has come, and its weeks once they are found",
            description = "`cost` and `bound` say how good it is: equal, and no better plan exists; `together` names"
                    + " what cannot hold together where there is none.")
    ProposalRow show(Actor by, @PathVariable UUID id) {
        return ProposalRow.of(proposals.find(by, new Proposal.Id(id)));
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/api/proposals/{id}/take")
    @Operation(
            summary = "Write found weeks into the plan, each over the edit that was seen; again, nothing changes",
            description = "`edits` names the Mondays of the weeks that are taken, with the edit of the plan there, 0"
                    + " where there is none.")
    ProposalRow take(Actor by, @PathVariable UUID id, @RequestBody ProposalTaken taken) {
        return ProposalRow.of(proposals
                .adopt(by, new Proposal.Id(id), new TreeMap<>(taken.edits()))
                .orProblem());
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/api/proposals/{id}/cancel")
    @Operation(summary = "Call a proposal off; one that is over stays as it is")
    ProposalRow cancel(Actor by, @PathVariable UUID id) {
        return ProposalRow.of(proposals.cancel(by, new Proposal.Id(id)));
    }

    /// Which weeks of which unit.
    record ProposalWanted(
            UUID unit,
            LocalDate monday,
            @Nullable Integer weeks,
            @Nullable Integer needed) {}

    /// Which weeks are taken, over which edits.
    record ProposalTaken(Map<LocalDate, Integer> edits) {}

    /// A proposal as it stands; without days as long as none are found.
    @Schema(name = "Proposal")
    record ProposalRow(
            UUID id,
            UUID unit,
            LocalDate monday,
            int weeks,
            int needed,
            Proposal.State state,
            int seconds,
            Optional<Long> cost,
            Optional<Long> bound,
            Map<UUID, Map<LocalDate, Presence>> cells,
            List<String> together) {
        static ProposalRow of(Proposal proposal) {
            var cells = proposal.state() == Proposal.State.FOUND
                    ? proposal.cells().entrySet().stream()
                            .collect(Collectors.toMap(week -> week.getKey().value(), Map.Entry::getValue))
                    : Map.<UUID, Map<LocalDate, Presence>>of();
            return new ProposalRow(
                    proposal.id().value(),
                    proposal.unit().value(),
                    proposal.monday(),
                    proposal.weeks(),
                    proposal.needed(),
                    proposal.state(),
                    proposal.seconds(),
                    Optional.ofNullable(proposal.cost()),
                    Optional.ofNullable(proposal.bound()),
                    cells,
                    proposal.together().stream().map(Words::t).toList());
        }
    }
}
