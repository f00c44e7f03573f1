package vn.truc.attendance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.truc.measure.Measures;
import vn.truc.measure.RemoteShare;
import vn.truc.organisation.Unit;

/// On what the signs of a sheet rest: work from home on the clauses that order it on those days, everything else on the
/// law of its day. The order of an isolation is not asked: its rule would tell as what somebody is kept apart.
@Component
class SheetGrounds {
    private static final String HOME = "HOME";

    private final Signs signs;
    private final Measures measures;

    SheetGrounds(Signs signs, Measures measures) {
        this.signs = signs;
        this.measures = measures;
    }

    /// A sign after the other as the office lists them, each with its grounds by the day.
    List<TimeSheet.Ground> of(Unit.Id unit, LocalDate month, List<TimeSheet.Line> lines) {
        var grounds = new ArrayList<TimeSheet.Ground>();
        for (var sign : signs.all()) {
            var days = days(sign.sign(), month, lines);
            if (!days.isEmpty()) {
                grounds.addAll(
                        spans(sign.sign(), days, sign.code().equals(HOME) ? ordered(unit, days) : byLaw(sign, days)));
            }
        }
        return grounds;
    }

    private static NavigableSet<LocalDate> days(String sign, LocalDate month, List<TimeSheet.Line> lines) {
        return IntStream.range(0, month.lengthOfMonth())
                .filter(at -> lines.stream().anyMatch(line -> line.stands(sign, at)))
                .mapToObj(month::plusDays)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<LocalDate, Set<Said>> byLaw(Signs.Sign sign, Set<LocalDate> days) {
        return days.stream()
                .filter(day -> !sign.basis(day).isEmpty())
                .collect(Collectors.toMap(day -> day, day -> Set.of(new Said(sign.basis(day), null))));
    }

    /// The clauses in force by the day; a day on which none is has a ground without words: only the plan says so.
    private Map<LocalDate, Set<Said>> ordered(Unit.Id unit, NavigableSet<LocalDate> days) {
        var changing = new TreeSet<>(measures.changing(RemoteShare.class, days.first(), days.last()));
        var known = new HashMap<LocalDate, Set<Said>>();
        return days.stream().collect(Collectors.toMap(day -> day, day -> {
            var since = changing.floor(day);
            return known.computeIfAbsent(since == null ? day : since, asked -> clauses(unit, asked));
        }));
    }

    private Set<Said> clauses(Unit.Id unit, LocalDate day) {
        var said = measures.inForce(unit, day).measures().stream()
                .filter(measure -> measure.rule() instanceof RemoteShare)
                .flatMap(measure -> measure.sources().stream())
                .map(source -> new Said(
                        Stream.of(source.origin().number(), source.origin().clause())
                                .filter(words -> !words.isBlank())
                                .collect(Collectors.joining(", ")),
                        source.period().from()))
                .collect(Collectors.toSet());
        return said.isEmpty() ? Set.of(new Said("", null)) : said;
    }

    /// The same on days with this sign that follow each other, told once.
    private static List<TimeSheet.Ground> spans(
            String sign, NavigableSet<LocalDate> days, Map<LocalDate, Set<Said>> by) {
        var done = new ArrayList<TimeSheet.Ground>();
        var running = new LinkedHashMap<Said, TimeSheet.Ground>();
        for (var day : days) {
            var said = by.getOrDefault(day, Set.of());
            running.entrySet().removeIf(each -> !said.contains(each.getKey()) && done.add(each.getValue()));
            said.forEach(each -> running.merge(
                    each,
                    new TimeSheet.Ground(sign, day, day, each.basis(), each.since()),
                    (before, now) -> before.until(now.to())));
        }
        done.addAll(running.values());
        done.sort(TimeSheet.Ground.IN_ORDER);
        return done;
    }

    private record Said(String basis, @Nullable LocalDate since) {}
}
