package vn.truc.roster.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.truc.organisation.Person;
import vn.truc.page.Words;
import vn.truc.roster.ApprovalState;
import vn.truc.roster.ApprovalStep;
import vn.truc.roster.Roster;
import vn.truc.roster.RosterApprovals;

/// Says what was decided about a plan, stage by stage, with the names that are known.
record StepWords(Map<Person.Id, String> names, Map<UUID, Person.Id> inPlaceOf) {
    ApprovalPage.Version version(Roster roster, ApprovalState state) {
        var submitted = roster.submitted();
        boolean waits = roster.status() == Roster.Status.SUBMITTED;
        return new ApprovalPage.Version(
                roster.version(),
                "roster.status." + roster.status(),
                step(submitted),
                submitted == null ? "" : submitted.reason(),
                Stream.concat(decided(roster, state), amended(roster)).toList(),
                waits
                        ? state.way().stream()
                                .skip(state.position())
                                .map(stop -> Words.t(RosterApprovals.name(stop.stage())))
                                .toList()
                        : List.of());
    }

    private Stream<String> decided(Roster roster, ApprovalState state) {
        return state.steps().isEmpty() && roster.decided() != null
                ? Stream.of(Words.t("roster.version.decided", step(roster.decided())))
                : state.steps().stream().map(this::words);
    }

    private Stream<String> amended(Roster roster) {
        var amended = roster.amended();
        return amended == null
                ? Stream.empty()
                : Stream.of(Words.t("roster.version.amended", step(amended))
                        + (amended.reason().isBlank() ? "" : ": " + amended.reason()));
    }

    /// Who decided at a stage, what, when and why.
    String words(ApprovalStep step) {
        var leader = step.standIn().flatMap(id -> Optional.ofNullable(inPlaceOf.get(id)));
        return Words.t(RosterApprovals.name(step.stage())) + ": "
                + Words.t(step.approved() ? "roster.step.approved" : "roster.step.returned") + ", "
                + name(step.by()) + ", " + Words.moment(step.at())
                + leader.map(person -> ", " + Words.t("roster.in-place-of", name(person)))
                        .orElse("")
                + (step.overdue() ? ", " + Words.t("roster.step.overdue") : "")
                + (step.reason().isBlank() ? "" : ": " + step.reason());
    }

    private String step(Roster.@Nullable Decision step) {
        return step == null ? "" : name(step.by()) + ", " + Words.moment(step.at());
    }

    private String name(Person.Id person) {
        return names.getOrDefault(person, "—");
    }
}
