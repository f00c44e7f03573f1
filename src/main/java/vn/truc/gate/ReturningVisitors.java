package vn.truc.gate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.GateHouse.House;
import vn.truc.organisation.Place;
import vn.truc.organisation.Telephone;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Finds who came to this house before by the whole telephone number that they left then, so that nobody types their
/// name again. What one body keeps in its log is not found by another one’s guard. Each look is written down, without
/// the number, and a guard has so many an hour.
@Component
public class ReturningVisitors {
    static final int MOST_LOOKS = 40;
    static final Duration WITHIN = Duration.ofHours(1);

    private static final String PART = "gate.returning";

    private final VisitorContactRepository visitors;
    private final GateHouse houses;
    private final Audit audit;
    private final Acting acting;
    private final OfficeClock clock;

    ReturningVisitors(
            VisitorContactRepository visitors, GateHouse houses, Audit audit, Acting acting, OfficeClock clock) {
        this.visitors = visitors;
        this.houses = houses;
        this.audit = audit;
        this.acting = acting;
        this.clock = clock;
    }

    /// The last visit to the house behind a gate of whoever left this number. Refused: no whole number, or too many
    /// looks within the hour.
    public Outcome<Optional<Known>> find(Actor by, Place.Id gate, String number) {
        return acting.as(PART, () -> find(by, houses.open(by, gate), number));
    }

    private Outcome<Optional<Known>> find(Actor by, House house, String number) {
        if (!Telephone.isNumber(number)) {
            return Outcome.refused(FormErrors.at("number", Message.of("gate.error.phone")));
        }
        var now = clock.now();
        if (!visitors.countLook(by.person().id(), now, now.minus(WITHIN), MOST_LOOKS)) {
            return Outcome.refused(FormErrors.at("number", Message.of("gate.error.looks", MOST_LOOKS)));
        }
        var found = visitors.lastAt(house.site().id(), by.person().body(), number);
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "gate.visitor-recalled",
                found.map(known -> known.visitor().value())
                        .orElseGet(() -> house.site().id().value()),
                Map.of("gate", house.gate().id().toString(), "found", Boolean.toString(found.isPresent()))));
        return Outcome.done(found);
    }

    /// What the guard is told of a look.
    public static Message said(Optional<Known> found) {
        return found.map(known -> Message.of("gate.known.found", Words.day(known.last())))
                .orElseGet(() -> Message.of("gate.known.none"));
    }

    /// Who came before, when last, and whom they saw then.
    public record Known(
            Visitor.Id visitor,
            LocalDate last,
            String name,
            String origin,
            boolean abroad,
            Unit.Id unit,
            String host) {}
}
