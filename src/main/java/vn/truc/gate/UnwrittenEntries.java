package vn.truc.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// What kiosks had shown as let in and could not be written down: nothing of it is dropped, whoever administers the
/// kiosks settles it.
@Service
@Transactional
public class UnwrittenEntries {
    private static final int LONGEST = 300;

    private final UnwrittenRepository repository;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    UnwrittenEntries(UnwrittenRepository repository, Rights rights, Audit audit, OfficeClock clock) {
        this.repository = repository;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// Keeps what a kiosk had shown.
    void keep(Kiosk kiosk, CrossingDoor.Item item, Instant at, String problem) {
        repository.keep(kiosk, item, at, problem, clock.now());
    }

    /// What waits at the kiosks of a body.
    @Transactional(readOnly = true)
    public List<Unwritten> open(Actor by, Unit.Id body) {
        rights.demand(by, Right.ADMINISTER, body);
        return repository.open(body);
    }

    /// Settles one with a word on what was done; settled before, nothing changes.
    public Outcome<UUID> settle(Actor by, Unit.Id body, UUID id, String remark) {
        rights.demand(by, Right.ADMINISTER, body);
        if (remark.isBlank() || remark.length() > LONGEST) {
            return Outcome.refused(FormErrors.at("remark", Message.of("gate.error.remark", LONGEST)));
        }
        if (repository.settle(id, body, by.person().id(), clock.now(), remark.strip())) {
            audit.write(new Audit.Line(clock.newId(), by.author(), "gate.unwritten-settled", id, Map.of()));
        } else if (!repository.known(id, body)) {
            throw new NotFound("entry");
        }
        return Outcome.done(id);
    }
}
