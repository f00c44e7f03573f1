package vn.truc.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// The reasons for which clauses and exemptions are refused, each in words, before anything is written.
@Component
class MeasureChecks {
    private final MeasureRepository repository;
    private final InForceRepository question;
    private final Units units;

    MeasureChecks(MeasureRepository repository, InForceRepository question, Units units) {
        this.repository = repository;
        this.question = question;
        this.units = units;
    }

    /// Why these clauses cannot be put in force, if so.
    Optional<FormErrors> sources(List<MeasureSource> sources) {
        return changed(sources)
                .or(() -> nobody(sources))
                .or(() -> eachDay(sources, this::beyondTheirIssuer))
                .or(() -> eachDay(sources, this::looser));
    }

    /// Why this exemption cannot be given, if so.
    Optional<FormErrors> exemption(Exemption exemption) {
        var known = repository.findExemptions(Set.of(exemption.id()));
        if (!known.isEmpty()) {
            return known.getFirst().equals(exemption) ? Optional.empty() : refused("measure.refused.other-content");
        }
        var sources = repository.find(exemption.sources());
        if (sources.size() < exemption.sources().size()) {
            return refused("measure.refused.no-such-clause");
        }
        var from = exemption.period().from();
        var issuers = sources.stream().map(MeasureSource::issuer).collect(Collectors.toSet());
        var places = units.inPlaceOf(issuers, from);
        var upward = question.upward(places.values(), from);
        return issuers.stream()
                .filter(issuer -> !stands(upward, places.getOrDefault(issuer, issuer), exemption.issuer()))
                .findFirst()
                .flatMap(issuer -> refused("measure.refused.exempt-issuer", name(issuer, from)));
    }

    private Optional<FormErrors> changed(List<MeasureSource> sources) {
        var sent = sources.stream().collect(Collectors.toMap(MeasureSource::id, Function.identity()));
        return repository.find(sent.keySet()).stream()
                .filter(known -> !known.same(sent.getOrDefault(known.id(), known)))
                .findFirst()
                .flatMap(known -> refused("measure.refused.other-content"));
    }

    /// A rule is for units; persons are told, but nothing holds for them alone.
    private static Optional<FormErrors> nobody(List<MeasureSource> sources) {
        return sources.stream()
                .filter(source -> source.reach() instanceof Reach.Nobody)
                .findFirst()
                .flatMap(source -> refused(
                        "measure.refused.nobody",
                        source.origin().clause(),
                        source.rule().title()));
    }

    private static Optional<FormErrors> eachDay(
            List<MeasureSource> sources, BiFunction<List<MeasureSource>, LocalDate, Optional<FormErrors>> check) {
        return sources.stream()
                .collect(Collectors.groupingBy(source -> source.period().from()))
                .entrySet()
                .stream()
                .flatMap(sameDay -> check.apply(sameDay.getValue(), sameDay.getKey()).stream())
                .findFirst();
    }

    /// A unit orders within its own line; only an area is reached from outside it.
    private Optional<FormErrors> beyondTheirIssuer(List<MeasureSource> sources, LocalDate day) {
        var named = sources.stream()
                .flatMap(source -> named(source.reach()).stream())
                .collect(Collectors.toSet());
        var upward = question.upward(named, day);
        return sources.stream()
                .flatMap(source -> named(source.reach()).stream()
                        .filter(unit -> !stands(upward, unit, source.issuer()))
                        .map(unit -> FormErrors.of(Message.of(
                                "measure.refused.beyond-issuer", name(unit, day), name(source.issuer(), day)))))
                .findFirst();
    }

    private static Collection<Unit.Id> named(Reach reach) {
        return switch (reach) {
            case Reach.Line line -> Set.of(line.root());
            case Reach.Listed(var listed) -> listed;
            case Reach.Territory _, Reach.Nobody _ -> Set.of();
        };
    }

    /// A unit may tighten what comes from above, never loosen it.
    private Optional<FormErrors> looser(List<MeasureSource> sources, LocalDate day) {
        var entering = question.unitsOf(sources, day);
        var concerned = entering.stream().flatMap(hit -> hit.units().stream()).collect(Collectors.toSet());
        var holding = question.reaching(concerned, day).withoutExempted();
        var upward = question.upward(sources.stream().map(MeasureSource::issuer).collect(Collectors.toSet()), day);
        return entering.stream()
                .flatMap(lower -> holding.stream()
                        .filter(upper -> isAbove(upper.what(), lower.what(), upward) && loosens(lower, upper)))
                .map(Reached.Hit::what)
                .findFirst()
                .flatMap(upper -> refused(
                        "measure.refused.looser",
                        upper.rule().title(),
                        upper.rule().inWords(),
                        upper.origin().number(),
                        upper.origin().clause()));
    }

    private static boolean isAbove(MeasureSource upper, MeasureSource lower, Map<Unit.Id, Set<Unit.Id>> upward) {
        return !upper.issuer().equals(lower.issuer()) && stands(upward, lower.issuer(), upper.issuer());
    }

    private static boolean loosens(Reached.Hit<MeasureSource> lower, Reached.Hit<MeasureSource> upper) {
        var rule = lower.what().rule();
        var held = upper.what().rule();
        return rule.subject().equals(held.subject())
                && !rule.asStrictAs(held)
                && !Collections.disjoint(lower.units(), upper.units());
    }

    private static boolean stands(Map<Unit.Id, Set<Unit.Id>> upward, Unit.Id unit, Unit.Id below) {
        return upward.getOrDefault(unit, Set.of()).contains(below);
    }

    private String name(Unit.Id unit, LocalDate day) {
        return units.find(unit, day).map(Unit::name).orElse("–");
    }

    private static Optional<FormErrors> refused(String key, Object... arguments) {
        return Optional.of(FormErrors.of(Message.of(key, arguments)));
    }
}
