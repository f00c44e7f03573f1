package vn.truc.administration.web;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.administration.ListDesk;
import vn.truc.administration.PlaceDesk;
import vn.truc.administration.TeamDesk;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.page.Answer;
import vn.truc.page.Download;

/// The lists of the administrator, to be taken along.
@Controller
@Needs(Right.ADMINISTER)
class TakeController {
    private final ListDesk lists;
    private final TeamDesk teams;
    private final PlaceDesk places;
    private final OfficeClock clock;

    TakeController(ListDesk lists, TeamDesk teams, PlaceDesk places, OfficeClock clock) {
        this.lists = lists;
        this.teams = teams;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping("/administration/units.{ending:csv|xlsx}")
    Answer units(
            Actor by,
            @RequestParam Unit.Id unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            @PathVariable String ending) {
        return lists.units(by, unit, day.orElseGet(clock::today)).as(Download.Format.ending(ending));
    }

    @GetMapping("/administration/people.{ending:csv|xlsx}")
    Answer people(
            Actor by,
            @RequestParam Unit.Id unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> day,
            @PathVariable String ending) {
        return lists.people(by, unit, day.orElseGet(clock::today)).orProblem().as(Download.Format.ending(ending));
    }

    @GetMapping("/administration/teams.{ending:csv|xlsx}")
    Answer teams(Actor by, @PathVariable String ending) {
        return new TeamsPage(teams.sheets(by)).table(clock.today()).as(Download.Format.ending(ending));
    }

    @GetMapping("/administration/places.{ending:csv|xlsx}")
    Answer places(Actor by, @PathVariable String ending) {
        return new SitesPage(places.sheets(by)).table(clock.today()).as(Download.Format.ending(ending));
    }
}
