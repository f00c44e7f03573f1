package vn.truc.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import vn.truc.page.Message;

/// Joins clauses to what holds: per subject the stricter of each part. The result is a function of the set of clauses,
/// so their order, grouping and repetition do not matter (docs/decisions).
record Merge(List<Measure> measures, List<Conflict> conflicts) {
    private static final Comparator<MeasureSource> BY_ORIGIN = Comparator.comparing(
                    (MeasureSource source) -> source.period().from())
            .thenComparing(source -> source.origin().number())
            .thenComparing(source -> source.origin().clause())
            .thenComparing(source -> source.id().value());

    static Merge of(Collection<MeasureSource> sources) {
        var measures = new ArrayList<Measure>();
        var conflicts = new ArrayList<Conflict>();
        bySubject(sources).forEach((subject, about) -> {
            var joined = groups(about).stream().map(Merge::join).toList();
            measures.addAll(joined);
            if (joined.size() > 1) {
                conflicts.add(new Conflict(subject, Message.of("measure.conflict.apart"), about));
            } else if (joined.getFirst().rule().forbidsAll()
                    && about.stream().noneMatch(source -> source.rule().forbidsAll())) {
                conflicts.add(new Conflict(subject, Message.of("measure.conflict.nothing-left"), about));
            }
        });
        return new Merge(List.copyOf(measures), List.copyOf(conflicts));
    }

    private static LinkedHashMap<Rule.Subject, List<MeasureSource>> bySubject(Collection<MeasureSource> sources) {
        var bySubject = new LinkedHashMap<Rule.Subject, List<MeasureSource>>();
        new LinkedHashSet<>(sources)
                .stream()
                        .sorted(Comparator.comparingInt((MeasureSource source) -> rank(source.rule()))
                                .thenComparing(source -> source.rule().subject().toString())
                                .thenComparing(BY_ORIGIN))
                        .forEach(source -> bySubject
                                .computeIfAbsent(source.rule().subject(), subject -> new ArrayList<>())
                                .add(source));
        return bySubject;
    }

    private static List<List<MeasureSource>> groups(List<MeasureSource> about) {
        var groups = new ArrayList<List<MeasureSource>>();
        for (var source : about) {
            groups.stream()
                    .filter(group -> group.getFirst().rule().mergesWith(source.rule()))
                    .findFirst()
                    .orElseGet(() -> {
                        var group = new ArrayList<MeasureSource>();
                        groups.add(group);
                        return group;
                    })
                    .add(source);
        }
        groups.sort(Comparator.comparing(group -> RuleJson.write(join(group).rule())));
        return groups;
    }

    private static Measure join(List<MeasureSource> group) {
        var rule =
                group.stream().map(MeasureSource::rule).reduce(Rule::stricter).orElseThrow();
        var overridden =
                group.stream().filter(source -> overridden(source, group)).toList();
        var deciding =
                group.stream().filter(source -> !overridden.contains(source)).toList();
        return new Measure(rule, deciding, overridden);
    }

    /// Another clause alone asks for all that this one asks for, and for more.
    private static boolean overridden(MeasureSource source, List<MeasureSource> group) {
        return group.stream()
                .map(MeasureSource::rule)
                .anyMatch(
                        rule -> rule.asStrictAs(source.rule()) && !source.rule().asStrictAs(rule));
    }

    /// The order in which people read what holds: where to work, the premises, meetings and trips, then what to report.
    private static int rank(Rule rule) {
        return switch (rule) {
            case RemoteShare _ -> 0;
            case OnSiteReasons _ -> 1;
            case LeaderOnDuty _ -> 2;
            case RosterDue _ -> 3;
            case DeclareBeforeEntry _ -> 4;
            case TemperatureLimit _ -> 5;
            case Visitors _ -> 6;
            case EntryLog _ -> 7;
            case MeetingLimit _ -> 8;
            case TripsByApproval _ -> 9;
            case DeclareOnReturn _ -> 10;
            case ReportIsolation _ -> 11;
            case ReportDue _ -> 12;
        };
    }
}
