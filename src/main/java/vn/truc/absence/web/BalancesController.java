package vn.truc.absence.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.absence.Balances;
import vn.truc.absence.LeaveBalance;
import vn.truc.absence.LeaveKinds;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;

/// How many days of annual leave the people of a unit have in a year, and the days that the office adds.
@Controller
class BalancesController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private final Balances balances;
    private final LeaveKinds kinds;
    private final Units units;
    private final Rights rights;
    private final OfficeClock clock;

    BalancesController(Balances balances, LeaveKinds kinds, Units units, Rights rights, OfficeClock clock) {
        this.balances = balances;
        this.kinds = kinds;
        this.units = units;
        this.rights = rights;
        this.clock = clock;
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/absences/balances")
    Answer show(Actor by, @RequestParam Optional<Unit.Id> unit, @RequestParam Optional<Integer> year) {
        return page(by, unit.orElse(by.unit()), year, BalancesPage.Typed.none(), FormErrors.none());
    }

    @Needs(Right.READ_UNIT)
    @GetMapping("/absences/balances.{ending:csv|xlsx}")
    Answer take(Actor by, @RequestParam Unit.Id unit, @RequestParam int year, @PathVariable String ending) {
        return content(by, unit, known(Optional.of(year)), BalancesPage.Typed.none(), FormErrors.none())
                .table()
                .as(Download.Format.ending(ending));
    }

    @Needs(Right.DECIDE_ABSENCES)
    @PostMapping("/absences/balances")
    Answer allow(
            Actor by,
            @RequestParam Unit.Id unit,
            @RequestParam int year,
            @RequestParam UUID id,
            @RequestParam Person.Id person,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String reason) {
        var typed = new BalancesPage.Typed(person.toString(), days, reason);
        var halves = halfDays(days);
        if (halves.isEmpty()) {
            var wrong = FormErrors.at("days", Message.of("absence.error.days"));
            return page(by, unit, Optional.of(year), typed, wrong).refusing();
        }
        var allowance = new Balances.Allowance(id, person, known(Optional.of(year)), halves.get(), reason);
        return switch (balances.allow(by, allowance)) {
            case Outcome.Done<LeaveBalance> _ ->
                Redirect.to("/absences/balances?unit=" + unit + "&year=" + year).saying("absence.balance.allowed");
            case Outcome.Refused<LeaveBalance>(var why) ->
                page(by, unit, Optional.of(year), typed, why).refusing();
        };
    }

    private Page page(Actor by, Unit.Id unit, Optional<Integer> year, BalancesPage.Typed typed, FormErrors errors) {
        return Page.of(
                Message.of("absence.balance.title"),
                TEMPLATES.absenceBalances(content(by, unit, known(year), typed, errors)));
    }

    private BalancesPage content(Actor by, Unit.Id id, int year, BalancesPage.Typed typed, FormErrors errors) {
        var unit = units.find(id, clock.today()).orElseThrow(() -> new NotFound("unit"));
        return new BalancesPage(
                unit,
                year,
                clock.today(),
                balances.at(by, id, year),
                kinds.uncertain(),
                rights.may(by, Right.DECIDE_ABSENCES, id),
                clock.newId(),
                typed,
                errors);
    }

    private int known(Optional<Integer> year) {
        return year.filter(asked -> asked >= FIRST_YEAR && asked <= LAST_YEAR)
                .orElseGet(() -> clock.today().getYear());
    }

    /// Days as people type them, with a comma or a point, in halves.
    private static Optional<Integer> halfDays(String typed) {
        try {
            double halves = 2 * Double.parseDouble(typed.strip().replace(',', '.'));
            return Math.rint(halves) == halves && Math.abs(halves) < 1000
                    ? Optional.of((int) halves)
                    : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
