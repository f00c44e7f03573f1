package vn.truc.gate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Telephone;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.Outcome;

/// Finds visitors by the telephone number that they left: numbers are locked, equal ones have equal marks. Each search
/// is written down, without the number.
@Service
@Transactional
public class VisitorsByPhone {
    private final VisitorContactRepository visitors;
    private final Audit audit;
    private final OfficeClock clock;

    VisitorsByPhone(VisitorContactRepository visitors, Audit audit, OfficeClock clock) {
        this.visitors = visitors;
        this.audit = audit;
        this.clock = clock;
    }

    /// The telephone numbers of these visitors, within the reach of whoever may see telephone numbers there.
    @Transactional(readOnly = true)
    public Map<UUID, String> numbers(Actor by, Collection<UUID> visitors) {
        return by.holds(Right.SEE_CONTACTS) ? this.visitors.phones(visitors) : Map.of();
    }

    /// For each of these visits the others of the same visitor, within the reach of whoever may see telephone numbers
    /// there: two people of one firm who share a number are told apart by their names.
    @Transactional(readOnly = true)
    public Map<UUID, Set<UUID>> alike(Actor by, Collection<UUID> visits) {
        return by.holds(Right.SEE_CONTACTS) ? visitors.alike(visits) : Map.of();
    }

    /// The visits of somebody, to units within the reach of whoever may see telephone numbers there.
    public Outcome<List<Visitor>> find(Actor by, String phone) {
        if (!by.holds(Right.SEE_CONTACTS)) {
            throw new NotAllowed(Right.SEE_CONTACTS + " anywhere");
        }
        if (!Telephone.isNumber(phone)) {
            return Outcome.refused(FormErrors.at("phone", Message.of("gate.error.phone")));
        }
        var found = visitors.byPhone(phone);
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "gate.visitors-searched",
                by.person().body().value(),
                Map.of("found", Integer.toString(found.size()))));
        return Outcome.done(found);
    }
}
