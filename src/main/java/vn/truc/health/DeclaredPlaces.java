package vn.truc.health;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;

/// Who declared to have been at a place: for a health officer, for a reason; each match is a look that the person
/// reads.
@Service
@Transactional
public class DeclaredPlaces {
    private static final String PLACES = "places";
    private static final String ALERT = Exposure.VISITED_ALERT_PLACE + "." + Relation.SELF;

    private final DeclarationRepository declarations;
    private final LookRepository looks;
    private final Consents consents;
    private final Audit audit;
    private final OfficeClock clock;

    DeclaredPlaces(
            DeclarationRepository declarations,
            LookRepository looks,
            Consents consents,
            Audit audit,
            OfficeClock clock) {
        this.declarations = declarations;
        this.looks = looks;
        this.consents = consents;
        this.audit = audit;
        this.clock = clock;
    }

    /// Who among the officer's people declared, between two moments, a place that holds these words, or one of the
    /// ministry's places. What does not match is neither kept nor shown.
    public List<Person.Id> whoWentTo(Actor by, String words, Instant from, Instant until, String reason) {
        var sought = plain(words);
        var matched = new ArrayList<Person.Id>();
        var seen = new HashSet<Person.Id>();
        for (var declaration : declarations.below(by.roots(Right.SEE_HEALTH_ANSWERS), from, until)) {
            if (matches(declaration, sought)
                    && seen.add(declaration.person())
                    && !consents.withdrawn(declaration.person())) {
                matched.add(declaration.person());
                look(by, declaration, reason);
            }
        }
        return matched;
    }

    private static boolean matches(Declaration declaration, String sought) {
        return declaration
                .answers()
                .filter(answers -> answers.has(Exposure.QUESTION, ALERT)
                        || answers.positive(PLACES).stream()
                                .anyMatch(place -> plain(place).contains(sought)))
                .isPresent();
    }

    private void look(Actor by, Declaration declaration, String reason) {
        var look = new Look(
                declaration.person(),
                declaration.id(),
                clock.now(),
                by.person().id(),
                by.person().name(),
                reason);
        looks.add(by.person().body(), clock.newId(), declaration.unit(), look);
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "health.looked",
                declaration.id().value(),
                Map.of("person", declaration.person().toString())));
    }

    /// A text without case and marks, as people type names of places.
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
