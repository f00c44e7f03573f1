package vn.truc.roster.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.page.Words;
import vn.truc.roster.ApprovalStep;
import vn.truc.roster.DutyRota;
import vn.truc.roster.RosterApprovals;
import vn.truc.roster.RotaApprovals;
import vn.truc.roster.StandIns;

/// Says how far a rota has come on its way through the stages of its body.
@Component
class RotaSteps {
    private final RotaApprovals approvals;
    private final StandIns standIns;
    private final People people;

    RotaSteps(RotaApprovals approvals, StandIns standIns, People people) {
        this.approvals = approvals;
        this.standIns = standIns;
        this.people = people;
    }

    DutyPage.Way way(Actor by, DutyRota rota, boolean edits, String reason) {
        boolean wanted = edits && !rota.published() && approvals.wanted(rota.unit());
        var state = approvals.state(rota.id());
        if (state.isEmpty()) {
            return new DutyPage.Way(false, false, wanted, "", "", List.of(), reason);
        }
        boolean waits = approvals.waits(rota.id());
        return new DutyPage.Way(
                waits,
                waits && approvals.mayDecide(by, rota.id()),
                wanted,
                waits ? Words.t(RosterApprovals.name(state.get().stop().stage())) : "",
                approvals.although(rota.id()),
                words(state.get().steps()),
                reason);
    }

    private List<String> words(List<ApprovalStep> steps) {
        var inPlaceOf = standIns.inPlaceOf(
                steps.stream().flatMap(step -> step.standIn().stream()).collect(Collectors.toSet()));
        var asked = Stream.concat(steps.stream().map(ApprovalStep::by), inPlaceOf.values().stream())
                .collect(Collectors.toSet());
        var names = people.named(asked).stream().collect(Collectors.toMap(Person::id, Person::name));
        var words = new StepWords(names, inPlaceOf);
        return steps.stream().map(words::words).toList();
    }
}
