package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.page.Answer;
import vn.truc.page.Entered;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.Outcome;
import vn.truc.page.Page;
import vn.truc.page.Redirect;
import vn.truc.roster.DutyWish;
import vn.truc.roster.DutyWishes;
import vn.truc.roster.Roster;
import vn.truc.roster.Wish;
import vn.truc.roster.Wishes;

/// What somebody wishes of the weeks to come.
@Controller
class WishController {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String DAY = "day.";

    private final Wishes wishes;
    private final DutyWishes duty;
    private final WorkingCalendar calendar;
    private final OfficeClock clock;

    WishController(Wishes wishes, DutyWishes duty, WorkingCalendar calendar, OfficeClock clock) {
        this.wishes = wishes;
        this.duty = duty;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Needs(Right.OWN)
    @GetMapping("/rosters/wishes")
    Answer show(Actor actor) {
        return page(actor, wishes.of(actor), WishesPage.Typed.NOTHING, FormErrors.none());
    }

    @Needs(Right.OWN)
    @PostMapping("/rosters/wishes")
    Answer write(Actor actor, @RequestParam Map<String, String> sent) {
        var typed = typed(sent);
        return switch (wishes.write(actor, typed)) {
            case Outcome.Done<Map<LocalDate, Wish>> _ ->
                Redirect.to("/rosters/wishes").saying("roster.wish.saved");
            case Outcome.Refused<Map<LocalDate, Wish>>(var why) ->
                page(actor, typed, WishesPage.Typed.NOTHING, why).refusing();
        };
    }

    /// Writes what somebody wishes of a shift; nothing wished takes it back.
    @Needs(Right.OWN)
    @PostMapping("/rosters/wishes/duty")
    Answer writeDuty(
            Actor actor,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String shift,
            @RequestParam(defaultValue = "") String wish) {
        var typed = new WishesPage.Typed(day, shift, wish);
        var meant = Entered.day(day);
        if (meant.isEmpty()) {
            var missing = FormErrors.at("day", Message.of("roster.wish.duty.days", DutyWishes.DAYS_AHEAD));
            return page(actor, wishes.of(actor), typed, missing).refusing();
        }
        if (!wish.matches("(on|off)-[1-3]")) {
            duty.takeBack(actor, meant.get(), shift);
            return Redirect.to("/rosters/wishes").saying("roster.wish.saved");
        }
        var wanted =
                new DutyWish(meant.get(), shift.strip(), wish.startsWith("on"), wish.charAt(wish.length() - 1) - '0');
        return switch (duty.write(actor, wanted)) {
            case Outcome.Done<DutyWish> _ -> Redirect.to("/rosters/wishes").saying("roster.wish.saved");
            case Outcome.Refused<DutyWish>(var why) ->
                page(actor, wishes.of(actor), typed, why).refusing();
        };
    }

    private Page page(Actor actor, Map<LocalDate, Wish> wished, WishesPage.Typed typed, FormErrors errors) {
        var end = Roster.mondayOf(clock.today()).plusWeeks(Wishes.WEEKS_AHEAD + 1L);
        var days = Stream.iterate(wishes.first(), end::isAfter, day -> day.plusDays(1))
                .filter(calendar::isWorkingDay)
                .toList();
        return Page.of(
                Message.of("roster.wish.title"),
                TEMPLATES.rosterWishes(
                        new WishesPage(days, wished, duty.of(actor), duty.shifts(actor), duty.last(), typed, errors)));
    }

    /// The wishes that a form sent; a field that names no day or no wish is left out.
    private static Map<LocalDate, Wish> typed(Map<String, String> sent) {
        var typed = new HashMap<LocalDate, Wish>();
        sent.forEach((field, value) -> {
            if (value.matches("(home|office)-[1-3]")) {
                var wish = new Wish(value.startsWith("home"), value.charAt(value.length() - 1) - '0');
                day(field).ifPresent(day -> typed.put(day, wish));
            }
        });
        return typed;
    }

    private static Optional<LocalDate> day(String field) {
        try {
            return field.startsWith(DAY)
                    ? Optional.of(LocalDate.parse(field.substring(DAY.length())))
                    : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
