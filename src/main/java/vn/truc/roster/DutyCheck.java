package vn.truc.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// Holds a rota against its own rules, by hand or proposed: cover, rest, runs, breaks, people who are away.
final class DutyCheck {
    private final DutyRota rota;
    private final Predicate<LocalDate> workingDay;
    private final Map<Person.Id, String> names;
    private final Map<Person.Id, List<ShiftTurn>> beside;
    private final List<Message> broken = new ArrayList<>();

    private DutyCheck(
            DutyRota rota,
            Predicate<LocalDate> workingDay,
            Map<Person.Id, String> names,
            Map<Person.Id, List<ShiftTurn>> beside) {
        this.rota = rota;
        this.workingDay = workingDay;
        this.names = names;
        this.beside = beside;
    }

    /// What is wrong with it, in words, when its people are in no other rota and away on whole days only.
    static List<Message> broken(
            DutyRota rota,
            Predicate<LocalDate> workingDay,
            Map<Person.Id, Set<LocalDate>> away,
            Map<Person.Id, String> names) {
        return broken(rota, workingDay, AwayFromDuty.on(away), names, Map.of());
    }

    /// What is wrong with it, in words; empty when nothing is. What its people have by other published rotas, on the
    /// days around, too, counts for rest, for how long a run is and for breaks.
    static List<Message> broken(
            DutyRota rota,
            Predicate<LocalDate> workingDay,
            AwayFromDuty away,
            Map<Person.Id, String> names,
            Map<Person.Id, List<ShiftTurn>> beside) {
        var check = new DutyCheck(rota, workingDay, names, beside);
        rota.dates().forEach(check::cover);
        rota.workers().forEach(person -> {
            check.person(person, away);
            check.rest(person);
            check.runs(person);
        });
        return List.copyOf(check.broken);
    }

    private void cover(LocalDate day) {
        for (int shift = 0; shift < rota.shifts().size(); shift++) {
            int wanted = rota.shifts().get(shift).wanted(workingDay.test(day));
            int there = rota.on(day, shift).size();
            if (there != wanted) {
                broken.add(Message.of(
                        "roster.duty.broken.cover",
                        Words.day(day),
                        rota.shifts().get(shift).name(),
                        there,
                        wanted));
            }
        }
    }

    private void person(Person.Id person, AwayFromDuty away) {
        own(person).stream()
                .filter(away::keepsFrom)
                .forEach(turn -> broken.add(
                        Message.of("roster.duty.broken.away", names.getOrDefault(person, ""), Words.day(turn.day()))));
    }

    /// Rest between any two turns, however many days apart and by whichever rota, as long as one is of this one.
    private void rest(Person.Id person) {
        var own = own(person);
        var others = beside.getOrDefault(person, List.of());
        for (int place = 0; place < own.size(); place++) {
            var turn = own.get(place);
            boolean before = own.subList(0, place).stream().anyMatch(other -> rota.tooLittleRest(other, turn));
            if (before || others.stream().anyMatch(other -> rota.tooLittleRest(other, turn))) {
                broken.add(
                        Message.of("roster.duty.broken.rest", names.getOrDefault(person, ""), Words.day(turn.day())));
            }
        }
    }

    private List<ShiftTurn> own(Person.Id person) {
        return rota.dates().stream()
                .flatMap(day -> rota.of(person, day).map(shift -> rota.turn(person, day, shift)).stream())
                .toList();
    }

    /// Runs as long as they are, also where they begin or end in another rota.
    private void runs(Person.Id person) {
        var name = names.getOrDefault(person, "");
        var others = beside.getOrDefault(person, List.of()).stream()
                .map(ShiftTurn::day)
                .collect(Collectors.toSet());
        var last = rota.first().plusDays(rota.days() - 1L);
        var run = new ArrayList<LocalDate>();
        var before = new ArrayList<LocalDate>();
        for (var day = rota.first().minusDays(rota.reach());
                !day.isAfter(last.plusDays(rota.reach()));
                day = day.plusDays(1)) {
            if (rota.of(person, day).isPresent() || others.contains(day)) {
                if (run.isEmpty()) {
                    pause(person, name, before, day);
                }
                run.add(day);
                continue;
            }
            run(name, run, own(person, run), last);
            if (!run.isEmpty()) {
                before = run;
                run = new ArrayList<>();
            }
        }
        run(name, run, own(person, run), last);
    }

    /// A break between a run before and one that begins, the end of the one or the begin of the other in this rota.
    private void pause(Person.Id person, String name, List<LocalDate> before, LocalDate begins) {
        if (before.isEmpty()) {
            return;
        }
        var ended = before.getLast();
        boolean own =
                rota.of(person, ended).isPresent() || rota.of(person, begins).isPresent();
        if (own && ended.until(begins, ChronoUnit.DAYS) - 1 < rota.shortestBreak()) {
            broken.add(Message.of("roster.duty.broken.break", name, Words.day(begins), rota.shortestBreak()));
        }
    }

    private List<LocalDate> own(Person.Id person, List<LocalDate> run) {
        return run.stream().filter(day -> rota.of(person, day).isPresent()).toList();
    }

    private void run(String name, List<LocalDate> run, List<LocalDate> own, LocalDate last) {
        if (own.isEmpty()) {
            return;
        }
        if (run.size() > rota.longestRun()) {
            var day = run.get(rota.longestRun());
            broken.add(Message.of(
                    "roster.duty.broken.run",
                    name,
                    Words.day(own.contains(day) ? day : own.getLast()),
                    rota.longestRun()));
        }
        boolean within = run.getFirst().isAfter(rota.first()) && run.getLast().isBefore(last);
        if (within && run.size() < rota.shortestRun()) {
            broken.add(Message.of(
                    "roster.duty.broken.short", name, Words.day(own.getFirst()), run.size(), rota.shortestRun()));
        }
    }
}
