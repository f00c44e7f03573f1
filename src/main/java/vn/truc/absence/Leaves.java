package vn.truc.absence;

import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.document.DocumentType;
import vn.truc.document.Registers;
import vn.truc.organisation.UnitFile;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.vault.Vault;

/// What belongs to leave that was asked for: the kind that only the person and health officers see, the certificate,
/// the permit. Row-level security opens for whoever is named to read answers, too: here the right decides.
@Service
@Transactional
public class Leaves {
    private final LeaveRepository repository;
    private final Absences absences;
    private final Registers registers;
    private final Units units;
    private final Vault vault;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    Leaves(
            LeaveRepository repository,
            Absences absences,
            Registers registers,
            Units units,
            Vault vault,
            Rights rights,
            Audit audit,
            OfficeClock clock) {
        this.repository = repository;
        this.absences = absences;
        this.registers = registers;
        this.units = units;
        this.vault = vault;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// The kinds of these that say something about somebody’s health, as far as whoever looks may see them.
    @Transactional(readOnly = true)
    public Map<Absence.Id, String> hidden(Actor by, Collection<Absence> asked) {
        var reached = rights.reached(
                by, Right.SEE_HEALTH_ANSWERS, asked.stream().map(Absence::unit).collect(Collectors.toSet()));
        return repository.hidden(asked.stream()
                .filter(leave -> leave.concerns(by.person().id()) || reached.contains(leave.unit()))
                .map(Absence::id)
                .toList());
    }

    /// Keeps the paper that proves one’s own leave, under lock; another one takes its place.
    public Outcome<Certificate> certify(Actor by, Absence.Id id, byte[] content) {
        var leave = absences.find(by, id);
        if (leave.trip() || !leave.concerns(by.person().id())) {
            throw new NotAllowed("certificate of " + id);
        }
        return Certificate.of(content).map(file -> {
            var sealed = vault.seal(Base64.getEncoder().encodeToString(file.content()), purpose(id));
            repository.certify(
                    leave, file.mediaType(), sealed, clock.now(), by.person().id());
            note(by, "absence.certified", id);
            return file;
        });
    }

    /// The paper, for the person and health officers; each look of somebody else is on record.
    public Certificate certificate(Actor by, Absence.Id id) {
        var leave = absences.find(by, id);
        if (!leave.concerns(by.person().id())) {
            rights.demand(by, Right.SEE_HEALTH_ANSWERS, leave.unit());
            note(by, "absence.certificate-seen", id);
        }
        var kept = repository.certificate(id).orElseThrow(() -> new NotFound("certificate"));
        return new Certificate(kept.mediaType(), Base64.getDecoder().decode(vault.open(kept.content(), purpose(id))));
    }

    /// Whether there is a paper, as far as whoever looks may know.
    @Transactional(readOnly = true)
    public boolean certified(Actor by, Absence leave) {
        return (leave.concerns(by.person().id()) || rights.may(by, Right.SEE_HEALTH_ANSWERS, leave.unit()))
                && repository.certified(leave.id());
    }

    /// Issues the permit for leave that was allowed, under the next number of the body; asked again, the same one.
    public Outcome<Permit> issue(Actor by, Absence.Id id) {
        var leave = absences.find(by, id);
        if (!rights.may(by, Right.DECIDE_ABSENCES, leave.unit())) {
            rights.demand(by, Right.KEEP_ABSENCES, leave.unit());
        }
        var before = repository.permit(id);
        if (before.isPresent()) {
            return Outcome.done(before.get());
        }
        if (leave.trip() || leave.state() != Absence.State.APPROVED) {
            return Outcome.refused("absence.error.no-permit");
        }
        var today = clock.today();
        var body = units.bodyOf(leave.unit(), today);
        var type = DocumentType.LEAVE_PERMIT.abbreviation();
        return registers.allot(body, type, id.value(), today).map(number -> {
            var issuer = units.file(body).map(UnitFile::abbreviation).orElse("");
            var permit = new Permit(number, issuer.isEmpty() ? type : type + "-" + issuer, today);
            repository.permit(id, permit, clock.now(), by.person().id());
            note(by, "absence.permit-issued", id);
            return permit;
        });
    }

    /// The permit, if it was issued, for whoever may see the leave.
    @Transactional(readOnly = true)
    public Optional<Permit> permit(Actor by, Absence.Id id) {
        return repository.permit(absences.find(by, id).id());
    }

    private void note(Actor by, String act, Absence.Id id) {
        audit.write(new Audit.Line(clock.newId(), by.author(), act, id.value(), Map.of()));
    }

    private static String purpose(Absence.Id id) {
        return "absence.certificate:" + id;
    }
}
