package vn.truc.replay;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One act of one person at one moment; an event that tells of many is many steps.
record Step(LocalDateTime at, @Nullable String by, Event.Act act) {

    /// The steps of a case in the order of time; what happened at one moment stays in the order of the file.
    static List<Step> of(Case told) {
        var steps = new ArrayList<Step>();
        told.events().forEach(event -> expand(told, event).forEach(steps::add));
        steps.sort(Comparator.comparing(Step::at));
        return List.copyOf(steps);
    }

    private static Stream<Step> expand(Case told, Event event) {
        return switch (event.act()) {
            case Event.Reports reports -> {
                var units = left(told, told.codes(List.of(reports.group())), reports.except());
                yield spread(
                        event.at(),
                        reports.until(),
                        units,
                        unit -> new Step(
                                event.at(),
                                unit + ".head",
                                new Event.Report(reports.form(), unit, reports.period(), Map.of(), false, null)));
            }
            case Event.AcknowledgeEach each -> {
                var units = left(told, told.reached(told.paper(each.directive()).reach()), each.except());
                yield spread(
                        event.at(),
                        each.until(),
                        units,
                        unit -> new Step(event.at(), unit + ".head", new Event.Acknowledge(each.directive(), unit)));
            }
            case Event.DeclareEach each -> {
                var people = told.people(told.codes(each.groups())).stream()
                        .filter(person -> !each.except().contains(person))
                        .toList();
                yield spread(
                        event.at(),
                        each.until(),
                        people,
                        person -> new Step(event.at(), person, new Event.Declare(each.answers(), each.exposures())));
            }
            default -> Stream.of(new Step(event.at(), event.by(), event.act()));
        };
    }

    private static List<String> left(Case told, Set<String> all, List<String> except) {
        var left = new LinkedHashSet<>(all);
        left.removeAll(told.codes(except));
        return List.copyOf(left);
    }

    /// One after the other, the first at the beginning and the last at the end.
    private static Stream<Step> spread(
            LocalDateTime from,
            LocalDateTime until,
            List<String> units,
            java.util.function.Function<String, Step> step) {
        var between = Duration.between(from, until);
        return IntStream.range(0, units.size())
                .mapToObj(i -> step.apply(units.get(i))
                        .at(from.plus(between.multipliedBy(i).dividedBy(Math.max(1, units.size() - 1L)))));
    }

    private Step at(LocalDateTime moment) {
        return new Step(moment, by, act);
    }
}
