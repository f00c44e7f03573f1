package vn.truc.compliance.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.compliance.ClausePaths;
import vn.truc.compliance.Standing;
import vn.truc.measure.Conflict;
import vn.truc.measure.Exemption;
import vn.truc.measure.InForce;
import vn.truc.measure.Measure;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.OfficeNames;
import vn.truc.measure.Reach;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;

/// Turns what holds into lines that people read, with the names of those who ordered it.
@Component
class MeasureLines {
    private final Units units;
    private final OfficeNames offices;
    private final Rights rights;
    private final ObjectProvider<ClausePaths> paths;

    MeasureLines(Units units, OfficeNames offices, Rights rights, ObjectProvider<ClausePaths> paths) {
        this.units = units;
        this.offices = offices;
        this.rights = rights;
        this.paths = paths;
    }

    MeasuresPage page(
            Actor by, Unit unit, LocalDate today, List<Unit> choice, InForce inForce, List<Standing> standings) {
        var names = new Names(
                unit, issuers(inForce), offices.on(inForce.day()), readable(by, inForce), may(by, unit, inForce));
        return new MeasuresPage(
                unit,
                inForce.day(),
                today,
                choice,
                inForce.measures().stream()
                        .map(measure -> names.line(measure, standings))
                        .toList(),
                inForce.conflicts().stream().map(names::undecided).toList(),
                inForce.exemptions().stream()
                        .map(exemption -> names.exempted(exemption, inForce))
                        .toList(),
                rights.may(by, Right.ANSWER_DIRECTIVES, unit.id()));
    }

    private Map<MeasureSource.Id, String> readable(Actor by, InForce inForce) {
        var sources = sources(inForce).toList();
        return paths.stream()
                .flatMap(known -> known.readable(by, sources).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /// In whose name the reader issues and gives up rules, of those who ordered what holds here.
    private May may(Actor by, Unit unit, InForce inForce) {
        var issuers = Stream.concat(
                        sources(inForce).map(MeasureSource::issuer),
                        inForce.exemptions().stream().map(Exemption::issuer))
                .distinct()
                .filter(issuer -> rights.mayOnceWithin(by, Right.ISSUE_DIRECTIVES, issuer))
                .collect(Collectors.toSet());
        return new May(issuers, rights.may(by, Right.ANSWER_DIRECTIVES, unit.id()));
    }

    private static Stream<MeasureSource> sources(InForce inForce) {
        return inForce.measures().stream()
                .flatMap(measure -> Stream.concat(measure.sources().stream(), measure.overridden().stream()));
    }

    private record May(Set<Unit.Id> issue, boolean answer) {}

    private Map<Unit.Id, Unit> issuers(InForce inForce) {
        Set<Unit.Id> issuers = new HashSet<>();
        sources(inForce).forEach(source -> issuers.add(source.issuer()));
        inForce.exemptions().forEach(exemption -> issuers.add(exemption.issuer()));
        return units.known(issuers, inForce.day());
    }

    private record Names(
            Unit unit,
            Map<Unit.Id, Unit> issuers,
            UnaryOperator<String> offices,
            Map<MeasureSource.Id, String> readable,
            May may) {
        MeasuresPage.Line line(Measure measure, List<Standing> standings) {
            return new MeasuresPage.Line(
                    measure.rule().title(),
                    measure.rule().subject(),
                    measure.rule().inWords(offices),
                    measure.sources().stream().map(this::cited).toList(),
                    measure.overridden().stream().map(this::cited).toList(),
                    lastDay(measure.sources()),
                    standings.stream()
                            .filter(standing ->
                                    standing.subject().equals(measure.rule().subject()))
                            .findFirst());
        }

        MeasuresPage.Undecided undecided(Conflict conflict) {
            return new MeasuresPage.Undecided(
                    conflict.subject().title(),
                    conflict.why(),
                    conflict.between().stream().map(this::cited).toList());
        }

        MeasuresPage.Exempted exempted(Exemption exemption, InForce inForce) {
            var whom = switch (exemption.whom()) {
                case Exemption.Whom.Everybody everybody -> Message.of("compliance.exempt.everybody");
                case Exemption.Whom.Function(var name) -> Message.of("compliance.exempt.function", name);
                case Exemption.Whom.Somebody somebody -> Message.of("compliance.exempt.person");
            };
            var by = new MeasuresPage.Cited(
                    exemption.origin().number(),
                    exemption.origin().clause(),
                    name(exemption.issuer()),
                    exemption.period().from(),
                    whom,
                    whom,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            var from = inForce.sourcesOf(exemption).stream()
                    .map(source -> source.rule().title())
                    .distinct()
                    .toList();
            return new MeasuresPage.Exempted(
                    exemption.id(),
                    whom,
                    from,
                    by,
                    own(exemption, inForce),
                    exemption.period().lastDay(),
                    may.issue().contains(exemption.issuer()));
        }

        /// What the unit, exempted as a whole, may order for itself.
        private List<Rule.Subject> own(Exemption exemption, InForce inForce) {
            return exemption.whom() instanceof Exemption.Whom.Everybody && may.answer()
                    ? inForce.sourcesOf(exemption).stream()
                            .map(source -> source.rule().subject())
                            .filter(subject -> inForce.about(subject).isEmpty())
                            .distinct()
                            .toList()
                    : List.of();
        }

        private MeasuresPage.Cited cited(MeasureSource source) {
            var path = Optional.ofNullable(readable.get(source.id()));
            boolean own = path.isEmpty() && source.issuer().equals(unit.id()) && may.answer();
            return new MeasuresPage.Cited(
                    source.origin().number(),
                    source.origin().clause(),
                    name(source.issuer()),
                    source.period().from(),
                    source.rule().inWords(offices),
                    how(source),
                    path,
                    path.filter(read -> may.issue().contains(source.issuer()))
                            .map(read -> "/directives/" + source.origin().document() + "/clauses/" + source.id()
                                    + "/exempt"),
                    own ? Optional.of(source.id()) : Optional.empty());
        }

        private Message how(MeasureSource source) {
            if (source.reach() instanceof Reach.Territory) {
                return Message.of("compliance.how.territory");
            }
            return Message.of(source.issuer().equals(unit.id()) ? "compliance.how.own" : "compliance.how.line");
        }

        private String name(Unit.Id issuer) {
            return Optional.ofNullable(issuers.get(issuer)).map(Unit::name).orElse("");
        }

        /// Until the first of the deciding clauses ends, the measure stays as it is.
        private static Optional<LocalDate> lastDay(List<MeasureSource> sources) {
            return sources.stream()
                    .map(source -> source.period().lastDay().orElse(null))
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder());
        }
    }
}
