package vn.truc.gate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.Outcome;

/// Carries a batch of crossings through the gate in the transaction of whoever calls: judged together, written
/// together.
@Component
class LanePassage {
    private final Admissions admissions;
    private final RecentRules rules;
    private final VisitorArrivals expected;
    private final VisitorRepository visitors;
    private final People people;
    private final KioskAccess access;
    private final GateBook book;
    private final OfficeClock clock;

    LanePassage(
            Admissions admissions,
            RecentRules rules,
            VisitorArrivals expected,
            VisitorRepository visitors,
            People people,
            KioskAccess access,
            GateBook book,
            OfficeClock clock) {
        this.admissions = admissions;
        this.rules = rules;
        this.expected = expected;
        this.visitors = visitors;
        this.people = people;
        this.access = access;
        this.book = book;
        this.clock = clock;
    }

    /// What became of each crossing, by its id. No two are about one person.
    Map<UUID, Crossing.Passed> pass(List<Crossing> crossings) {
        var passed = new HashMap<UUID, Crossing.Passed>();
        var lines = new LinkedHashMap<Visit.Id, GateBook.Line>();
        enter(crossings, lines, passed);
        for (var crossing : crossings) {
            if (!crossing.in()) {
                passed.put(crossing.id(), leave(crossing));
            }
        }
        if (!lines.isEmpty()) {
            book.write(List.copyOf(lines.values()), gate -> access.house(gate).most())
                    .forEach((id, outcome) -> passed.put(id.value(), passed(outcome)));
        }
        return passed;
    }

    private void enter(
            List<Crossing> crossings, Map<Visit.Id, GateBook.Line> lines, Map<UUID, Crossing.Passed> passed) {
        var staff = crossings.stream()
                .filter(crossing -> crossing.in() && crossing.kind() == Visit.Kind.STAFF)
                .toList();
        var judged = admissions.judge(staff.stream().map(this::ask).toList(), rules);
        for (int at = 0; at < staff.size(); at++) {
            take(staff.get(at), judged.get(at), lines, passed);
        }
        for (var crossing : crossings) {
            if (crossing.in() && crossing.kind() == Visit.Kind.VISITOR) {
                take(crossing, expected.arriving(access.house(crossing.gate()), crossing), lines, passed);
            }
        }
    }

    private Admissions.Ask ask(Crossing crossing) {
        return new Admissions.Ask(
                crossing.id(),
                access.house(crossing.gate()),
                new Person.Id(crossing.who()),
                crossing.temperature(),
                crossing.at(),
                crossing.guard(),
                crossing.shown().isPresent());
    }

    private void take(
            Crossing crossing,
            Admissions.Judged judged,
            Map<Visit.Id, GateBook.Line> lines,
            Map<UUID, Crossing.Passed> passed) {
        switch (judged) {
            case Admissions.Judged.Ready(var line, var _, var _) -> {
                var noted = noted(crossing, line.visit());
                lines.put(noted.id(), new GateBook.Line(line.by(), noted, line.temperature(), line.high()));
            }
            case Admissions.Judged.AskTemperature(var _, var _, var temperature) ->
                passed.put(crossing.id(), new Crossing.Passed.AskTemperature(meant(temperature)));
            case Admissions.Judged.Unknown _ ->
                passed.put(crossing.id(), new Crossing.Passed.Refused("gate.error.nobody"));
        }
    }

    /// What a kiosk has shown is what happened; where we would have said something else, the line says so.
    private Visit noted(Crossing crossing, Visit decided) {
        var shown = crossing.shown();
        boolean differs =
                shown.filter(known -> known.word() != decided.verdict().word()).isPresent();
        var noted = new Visit.Noted(
                crossing.kiosk().value(),
                crossing.sequence(),
                shown.map(known -> clock.now()),
                differs ? Optional.of(decided.verdict().why()) : Optional.empty());
        var happened = shown.filter(known -> differs || known.why() == Why.BY_ORDER)
                .map(known -> decided.with(Verdict.of(known.word(), known.why(), known.said())))
                .orElse(decided);
        return happened.notedBy(noted);
    }

    private Crossing.Passed leave(Crossing crossing) {
        var house = access.house(crossing.gate());
        return body(crossing)
                .map(body -> book.leaveOrWait(GateBook.Exit.of(crossing), house, body)
                        .<Crossing.Passed>map(Crossing.Passed.Done::new)
                        .orElseGet(Crossing.Passed.Waits::new))
                .orElseGet(() -> new Crossing.Passed.Refused("gate.error.nobody"));
    }

    private Optional<Unit.Id> body(Crossing crossing) {
        return switch (crossing.kind()) {
            case STAFF -> people.find(new Person.Id(crossing.who())).map(Person::body);
            case VISITOR -> visitors.bodyOf(new Visitor.Id(crossing.who()));
        };
    }

    private static Optional<String> meant(Temperature temperature) {
        return temperature instanceof Temperature.Doubtful(var _, var meant)
                ? meant.map(number -> number.toPlainString())
                : Optional.empty();
    }

    private static Crossing.Passed passed(Outcome<Visit> outcome) {
        return switch (outcome) {
            case Outcome.Done<Visit>(var visit) -> new Crossing.Passed.Done(visit);
            case Outcome.Refused<Visit>(var why) ->
                new Crossing.Passed.Refused(why.first().key());
        };
    }
}
