package vn.truc.compliance.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.truc.compliance.Standing;
import vn.truc.measure.Conflict;
import vn.truc.measure.Exemption;
import vn.truc.measure.InForce;
import vn.truc.measure.Measure;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Reach;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Message;

/// Turns what holds into lines that people read, with the names of those who ordered it.
@Component
class MeasureLines {
    private final Units units;

    MeasureLines(Units units) {
        this.units = units;
    }

    MeasuresPage page(Unit unit, LocalDate today, List<Unit> choice, InForce inForce, List<Standing> standings) {
        var names = new Names(unit, issuers(inForce));
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
                        .toList());
    }

    private Map<Unit.Id, String> issuers(InForce inForce) {
        Set<Unit.Id> issuers = new HashSet<>();
        inForce.measures().stream()
                .flatMap(measure -> Stream.concat(measure.sources().stream(), measure.overridden().stream()))
                .forEach(source -> issuers.add(source.issuer()));
        inForce.exemptions().forEach(exemption -> issuers.add(exemption.issuer()));
        return units.named(issuers, inForce.day()).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }

    private record Names(Unit unit, Map<Unit.Id, String> issuers) {
        MeasuresPage.Line line(Measure measure, List<Standing> standings) {
            return new MeasuresPage.Line(
                    measure.rule().title(),
                    measure.rule().inWords(),
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
                    whom);
            var from = inForce.sourcesOf(exemption).stream()
                    .map(source -> source.rule().title())
                    .distinct()
                    .toList();
            return new MeasuresPage.Exempted(whom, from, by, exemption.period().lastDay());
        }

        private MeasuresPage.Cited cited(MeasureSource source) {
            return new MeasuresPage.Cited(
                    source.origin().number(),
                    source.origin().clause(),
                    name(source.issuer()),
                    source.period().from(),
                    source.rule().inWords(),
                    how(source));
        }

        private Message how(MeasureSource source) {
            if (source.reach() instanceof Reach.Territory) {
                return Message.of("compliance.how.territory");
            }
            return Message.of(source.issuer().equals(unit.id()) ? "compliance.how.own" : "compliance.how.line");
        }

        private String name(Unit.Id issuer) {
            return issuers.getOrDefault(issuer, "");
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
