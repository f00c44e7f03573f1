package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.truc.OfficeTest;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.AtWork;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.OnSiteReasons;
import vn.truc.measure.OnSiteReasons.Reason;
import vn.truc.organisation.Person;
import vn.truc.page.Outcome;
import vn.truc.roster.Roster;
import vn.truc.roster.RosterReasons;
import vn.truc.site.web.OtherHouse;

/// Coming in by the gate is a fact about the rule that only named reasons justify coming.
@OfficeTest(properties = "truc.test=across-bodies")
record EntryReasonIT(
        OtherHouse houses,
        Gates gates,
        RosterReasons reasons,
        EntryReasonEvidence evidence,
        Acting acting,
        OfficeClock clock) {
    @Test
    void whoComesInWithoutAReasonIsABreachAndWithOneIsNot() {
        var house = houses.build("Lý do");
        assertThat(found(house)).as("the gate saw nobody").isEmpty();

        enter(house, "STAFF");
        assertThat(found(house)).map(Finding::state).contains(State.BREACHED);

        give(house, Map.of(house.role("STAFF").person().id(), Reason.REQUIRED_TASK));
        assertThat(found(house)).map(Finding::state).contains(State.MET);

        enter(house, "CLERK");
        assertThat(found(house)).map(Finding::state).contains(State.BREACHED);
    }

    @Test
    void aReasonThatTheRuleDoesNotKnowIsNone() {
        var house = houses.build("Lý do khác");
        enter(house, "STAFF");
        give(house, Map.of(house.role("STAFF").person().id(), Reason.SECRET_DOCUMENTS));
        assertThat(found(house, new OnSiteReasons(Set.of(Reason.OFFICE_DUTY))))
                .map(Finding::state)
                .contains(State.BREACHED);
    }

    private Optional<Finding> found(OtherHouse.House house) {
        return found(house, new OnSiteReasons(Set.of(Reason.REQUIRED_TASK)));
    }

    private Optional<Finding> found(OtherHouse.House house, OnSiteReasons rule) {
        var asked = new Asked<>(clock.today(), clock.now(), Map.of(house.unit().id(), rule));
        return acting.as("test.evidence", () -> evidence.findings(asked)).stream()
                .findFirst();
    }

    private void enter(OtherHouse.House house, String role) {
        var entry = new Gates.Entry(
                clock.newId(),
                house.gate(),
                "",
                Optional.of(house.role(role).person().id()),
                Optional.empty(),
                Optional.empty(),
                "36.5");
        var arrival = bound(house.role("GUARD"), () -> gates.enter(house.role("GUARD"), entry));
        assertThat(arrival).isInstanceOf(Outcome.Done.class);
    }

    private void give(OtherHouse.House house, Map<Person.Id, Reason> given) {
        var head = house.role("HEAD");
        bound(head, () -> reasons.write(head, house.unit().id(), Roster.mondayOf(clock.today()), given));
    }

    private static <T> T bound(Actor actor, Supplier<T> work) {
        return AtWork.as(actor, by -> work.get());
    }
}
