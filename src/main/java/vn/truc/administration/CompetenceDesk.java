package vn.truc.administration;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Competence;
import vn.truc.organisation.Competences;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// What a body directs beyond its own line. Written down at the top only: whoever orders a territory orders others.
@Service
@Transactional
public class CompetenceDesk {
    private final Competences competences;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    CompetenceDesk(Competences competences, Units units, Rights rights, OfficeClock clock) {
        this.competences = competences;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    /// A unit and its competence.
    public record Sheet(Unit unit, Competence competence) {}

    /// What is written down.
    @Transactional(readOnly = true)
    public Sheet sheet(Actor by, Unit.Id id) {
        rights.demand(by, Right.ADMINISTER, id);
        rights.demandForAll(by, Right.ADMINISTER);
        var unit = units.find(id, clock.today()).orElseThrow(() -> new NotFound("unit"));
        return new Sheet(unit, competences.of(id));
    }

    /// Writes it down, with the reason; the same again changes nothing.
    public Outcome<Boolean> set(Actor by, Unit.Id id, Competence competence, String why) {
        var sheet = sheet(by, id);
        if (!sheet.unit().seal()) {
            return Outcome.refused("administration.competence.no-body");
        }
        if (why.isBlank()) {
            return Outcome.refused(FormErrors.at("why", Message.of("administration.retention.why.missing")));
        }
        return Outcome.done(competences.set(id, competence, why, by.author()));
    }
}
