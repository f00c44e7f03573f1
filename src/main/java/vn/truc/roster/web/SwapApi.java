package vn.truc.roster.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import vn.truc.organisation.Person;
import vn.truc.roster.Swap;
import vn.truc.roster.Swaps;

/// Swaps of days between colleagues, for programs.
@RestController
@Tag(name = "swaps", description = "Two people exchange where they are on a day: asked, answered, decided")
class SwapApi {
    private final Swaps swaps;

    SwapApi(Swaps swaps) {
        this.swaps = swaps;
    }

    @Needs(Right.OWN)
    @GetMapping("/api/swaps")
    @Operation(summary = "One's own swaps of today and later, also those that others ask for")
    List<SwapRow> own(Actor by) {
        return swaps.of(by).stream().map(SwapRow::of).toList();
    }

    @Needs(Right.EDIT_ROSTER)
    @GetMapping("/api/swaps/waiting")
    @Operation(summary = "Those that both want and on which the caller has the word as head")
    List<SwapRow> waiting(Actor by) {
        return swaps.toDecide(by).stream().map(SwapRow::of).toList();
    }

    @Needs(Right.OWN)
    @PutMapping("/api/swaps/{id}")
    @Operation(
            summary = "Ask a colleague for a swap of days to come",
            description = "`back` is a second day that is exchanged as well. The id is made by the caller (UUID version"
                    + " 7).")
    SwapRow ask(Actor by, @PathVariable UUID id, @RequestBody SwapWanted wanted) {
        return SwapRow.of(swaps.ask(
                        by,
                        new Swap.Id(id),
                        new Person.Id(wanted.other()),
                        wanted.day(),
                        Optional.ofNullable(wanted.back()))
                .orProblem());
    }

    @Needs(Right.OWN)
    @PostMapping("/api/swaps/{id}/answer")
    @Operation(summary = "Answer a swap that one was asked for; again, nothing changes")
    SwapRow answer(Actor by, @PathVariable UUID id, @RequestBody SwapWord word) {
        return SwapRow.of(swaps.answer(by, new Swap.Id(id), word.yes()).orProblem());
    }

    @Needs(Right.EDIT_ROSTER)
    @PostMapping("/api/swaps/{id}/decide")
    @Operation(summary = "Decide as head about a swap that both want; again, nothing changes")
    SwapRow decide(Actor by, @PathVariable UUID id, @RequestBody SwapWord word) {
        return SwapRow.of(swaps.decide(by, new Swap.Id(id), word.yes()).orProblem());
    }

    @Needs(Right.OWN)
    @PostMapping("/api/swaps/{id}/take-back")
    @Operation(summary = "Take one's own question back while nobody has answered; again, nothing changes")
    SwapRow takeBack(Actor by, @PathVariable UUID id) {
        return SwapRow.of(swaps.takeBack(by, new Swap.Id(id)).orProblem());
    }

    /// With whom, and which days.
    record SwapWanted(UUID other, LocalDate day, @Nullable LocalDate back) {}

    /// Yes or no.
    record SwapWord(boolean yes) {}

    /// A swap as it stands.
    @Schema(name = "Swap")
    record SwapRow(
            UUID id, UUID unit, UUID askedBy, UUID other, LocalDate day, Optional<LocalDate> back, Swap.State state) {
        static SwapRow of(Swap swap) {
            return new SwapRow(
                    swap.id().value(),
                    swap.unit().value(),
                    swap.askedBy().value(),
                    swap.other().value(),
                    swap.day(),
                    swap.back(),
                    swap.state());
        }
    }
}
