package vn.truc.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.truc.organisation.Person;
import vn.truc.page.Message;
import vn.truc.page.Words;

/// Holds a rota against its own rules, by hand or proposed: cover, rest, runs, breaks, people who are away.
final class DutyCheck {
    private final DutyRota rota;
    private final Predicate<LocalDate> workingDay;
    private final Map<Person.Id, String> names;
    private final List<Message> broken = new ArrayList<>();

    private DutyCheck(DutyRota rota, Predicate<LocalDate> workingDay, Map<Person.Id, String> names) {
        this.rota = rota;
        this.workingDay = workingDay;
        this.names = names;
    }

    /// What is wrong with it, in words; empty when nothing is.
    static List<Message> broken(
            DutyRota rota,
            Predicate<LocalDate> workingDay,
            Map<Person.Id, Set<LocalDate>> away,
            Map<Person.Id, String> names) {
        var check = new DutyCheck(rota, workingDay, names);
        rota.dates().forEach(check::cover);
        rota.workers().forEach(person -> check.person(person, away.getOrDefault(person, Set.of())));
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

    private void person(Person.Id person, Set<LocalDate> away) {
        var name = names.getOrDefault(person, "");
        int run = 0;
        int pause = rota.shortestBreak();
        for (var day : rota.dates()) {
            var turn = rota.of(person, day);
            if (turn.isEmpty()) {
                pause = run > 0 ? 1 : pause + 1;
                run = 0;
                continue;
            }
            if (away.contains(day)) {
                broken.add(Message.of("roster.duty.broken.away", name, Words.day(day)));
            }
            if (run == 0 && pause < rota.shortestBreak()) {
                broken.add(Message.of("roster.duty.broken.break", name, Words.day(day), rota.shortestBreak()));
            }
            rota.of(person, day.minusDays(1))
                    .filter(before -> rota.tooLittleRest(before, turn.get()))
                    .ifPresent(before -> broken.add(Message.of("roster.duty.broken.rest", name, Words.day(day))));
            run++;
            if (run == rota.longestRun() + 1) {
                broken.add(Message.of("roster.duty.broken.run", name, Words.day(day), rota.longestRun()));
            }
        }
    }
}
