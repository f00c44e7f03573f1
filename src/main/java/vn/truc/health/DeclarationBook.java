package vn.truc.health;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.compliance.Compliance;
import vn.truc.organisation.Person;
import vn.truc.page.Outcome;

/// Writes a declaration with everything that hangs on it, once.
@Component
class DeclarationBook {
    private final DeclarationRepository declarations;
    private final ClearanceRepository clearances;
    private final AnswerSeal seal;
    private final Audit audit;
    private final Acting acting;
    private final Rights rights;
    private final Compliance compliance;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    DeclarationBook(
            DeclarationRepository declarations,
            ClearanceRepository clearances,
            AnswerSeal seal,
            Audit audit,
            Acting acting,
            Rights rights,
            Compliance compliance,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.declarations = declarations;
        this.clearances = clearances;
        this.seal = seal;
        this.audit = audit;
        this.acting = acting;
        this.rights = rights;
        this.compliance = compliance;
        this.clock = clock;
        this.events = events;
    }

    /// Writes it once. What was asked whole gives the day’s clearance; what was asked in part only makes it stricter.
    Outcome<Clearance> write(
            Actor by, Person person, Declaration declaration, DiseaseProfile.Finding finding, boolean whole) {
        var clearance = new Clearance(
                declaration.person(),
                declaration.day(),
                finding.status(),
                finding.reason(),
                declaration.channel(),
                declaration.declaredAt(),
                declaration.id());
        boolean holds = whole || stricter(clearance);
        if (!declarations.add(person.body(), declaration, clearance, holds)) {
            return again(person, declaration, clearance);
        }
        declarations.expose(person.body(), declaration);
        var kept = holds
                ? clearances.set(person.body(), declaration.unit(), clearance, finding.attention())
                : ClearanceRepository.Kept.HELD;
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "health.declared",
                declaration.id().value(),
                Map.of(
                        "person", person.id().toString(),
                        "channel", declaration.channel().name())));
        compliance.noted(Set.of(declaration.unit()), declaration.day());
        events.publishEvent(new HealthChanged(person.id(), declaration.unit(), declaration.day()));
        return Outcome.done(
                switch (kept) {
                    case HELD -> clearance;
                    case EASED -> eased(declaration, clearance);
                    case BEHIND -> held(clearance);
                });
    }

    /// The health officer hears that somebody corrected what they had declared; who and what is said where they look.
    private Clearance eased(Declaration declaration, Clearance clearance) {
        var officers = rights.nearest(Right.OPEN_ANSWERS, declaration.unit());
        if (!officers.isEmpty()) {
            events.publishEvent(new DeclarationEased(declaration.id(), officers));
        }
        return clearance;
    }

    private Clearance held(Clearance clearance) {
        return clearances.on(List.of(clearance.person()), clearance.day()).stream()
                .findFirst()
                .orElse(clearance);
    }

    private boolean stricter(Clearance clearance) {
        var held = clearances.on(List.of(clearance.person()), clearance.day()).stream()
                .map(Clearance::status)
                .findFirst()
                .orElse(Status.CLEARED);
        return clearance.status().compareTo(held) > 0;
    }

    /// The id was used before: with the same content it is the same declaration, with another it is refused. Whoever
    /// declares for a colleague does not see what stands, so Trực itself compares.
    private Outcome<Clearance> again(Person person, Declaration declaration, Clearance clearance) {
        var mark = seal.mark(declaration, clearance.status());
        boolean same = acting.as("health.sent-twice", () -> declarations.mark(person.body(), declaration.id()))
                .map(before -> Arrays.equals(before, mark))
                .orElse(false);
        if (!same) {
            return Outcome.refused("health.error.used");
        }
        return Outcome.done(clearances.latest(person.id(), declaration.day()).orElse(clearance));
    }
}
