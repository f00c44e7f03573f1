package vn.truc.health;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Writes looks at answers, of staff and of visitors, once: who, when, why.
@Component
class LookBook {
    private static final int LONGEST_REASON = 200;

    private final LookRepository repository;
    private final Audit audit;
    private final OfficeClock clock;

    LookBook(LookRepository repository, Audit audit, OfficeClock clock) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
    }

    /// Writes a look for a reason. The same look again is not a second one.
    Outcome<Look> write(Actor by, About about, UUID id, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(FormErrors.at("reason", Message.of("health.error.look-reason", LONGEST_REASON)));
        }
        if (!TimeId.acceptable(id, clock.now())) {
            return Outcome.refused("health.error.stale");
        }
        var look = look(by, about, reason.strip());
        if (!add(by, about, id, look)) {
            return repository.at(about.who).stream().anyMatch(look::sameAs)
                    ? Outcome.done(look)
                    : Outcome.refused("health.error.stale");
        }
        return Outcome.done(look);
    }

    /// Writes a look that a search took; the same search again on the day is the same look.
    void searched(Actor by, About about, String reason) {
        var look = look(by, about, reason);
        var morning = clock.today().atStartOfDay(Words.OFFICE_ZONE).toInstant();
        // Reasons are locked: only where somebody looked today at all are they opened and compared.
        boolean written = repository.lookedSince(look, morning)
                && repository.at(about.who).stream()
                        .anyMatch(before -> before.sameAs(look) && !before.at().isBefore(morning));
        if (!written) {
            add(by, about, clock.newId(), look);
        }
    }

    private Look look(Actor by, About about, String reason) {
        return new Look(
                about.who,
                about.declaration,
                clock.now(),
                by.person().id(),
                by.person().name(),
                reason);
    }

    private boolean add(Actor by, About about, UUID id, Look look) {
        if (!repository.add(about.body, id, about.unit, look)) {
            return false;
        }
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "health.looked",
                about.declaration.value(),
                Map.of("person", about.who.toString())));
        return true;
    }

    /// Whose declaration is looked at, of which unit, and which body keeps the look.
    record About(Person.Id who, Declaration.Id declaration, Unit.Id unit, Unit.Id body) {
        static About of(Declaration declaration, Unit.Id body) {
            return new About(declaration.person(), declaration.id(), declaration.unit(), body);
        }

        /// A visitor’s: kept by the body of whoever looks, since visitors belong to none.
        static About of(VisitorDeclaration declaration, Actor by) {
            return new About(
                    new Person.Id(declaration.visitor()),
                    new Declaration.Id(declaration.id()),
                    declaration.unit(),
                    by.person().body());
        }
    }
}
