package vn.truc.health;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Who declared to have been at a place: for a health officer, for a reason; each match is a look that the person
/// reads.
@Service
@Transactional
public class DeclaredPlaces {
    private static final String PLACES = "places";
    private static final String ALERT = Exposure.VISITED_ALERT_PLACE + "." + Relation.SELF;

    private final DeclarationRepository declarations;
    private final VisitorDeclarationRepository visitors;
    private final LookBook book;
    private final Consents consents;
    private final VisitorConsentRepository visitorConsents;

    DeclaredPlaces(
            DeclarationRepository declarations,
            VisitorDeclarationRepository visitors,
            LookBook book,
            Consents consents,
            VisitorConsentRepository visitorConsents) {
        this.declarations = declarations;
        this.visitors = visitors;
        this.book = book;
        this.consents = consents;
        this.visitorConsents = visitorConsents;
    }

    /// Who among the officer's people declared, between two moments, a place that holds these words, or one of the
    /// ministry's places. What does not match is neither kept nor shown.
    public List<Went> whoWentTo(Actor by, String words, Instant from, Instant until, String reason) {
        var sought = plain(words);
        var matched = new ArrayList<Went>();
        var seen = new HashSet<Person.Id>();
        for (var declaration : declarations.below(by.roots(Right.SEE_HEALTH_ANSWERS), from, until)) {
            if (declaration
                            .answers()
                            .filter(answers -> matches(answers, sought))
                            .isPresent()
                    && seen.add(declaration.person())
                    && !consents.withdrawn(declaration.person())) {
                matched.add(new Went(declaration.person(), declaration.unit()));
                book.searched(by, LookBook.About.of(declaration, by.person().body()), reason);
            }
        }
        return matched;
    }

    /// The same of visitors to units of the officer’s people, who declared for a visit between two days.
    public List<UUID> visitorsWhoWentTo(Actor by, String words, LocalDate from, LocalDate until, String reason) {
        var sought = plain(words);
        var found = visitors.below(by.roots(Right.SEE_HEALTH_ANSWERS), from, until).stream()
                .filter(declaration -> matches(declaration.answers(), sought))
                .toList();
        var withdrawn = visitorConsents.withdrawn(
                found.stream().map(VisitorDeclaration::visitor).toList());
        var matched = new LinkedHashSet<UUID>();
        for (var declaration : found) {
            if (!withdrawn.contains(declaration.visitor()) && matched.add(declaration.visitor())) {
                book.searched(by, LookBook.About.of(declaration, by), reason);
            }
        }
        return List.copyOf(matched);
    }

    /// Somebody who declared a place, and the unit where they were counted then.
    public record Went(Person.Id person, Unit.Id unit) {}

    private static boolean matches(Answers answers, String sought) {
        return answers.has(Exposure.QUESTION, ALERT)
                || answers.positive(PLACES).stream()
                        .anyMatch(place -> plain(place).contains(sought));
    }

    /// A text without case and marks, as people type names of places.
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
