package vn.truc.roster.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.PdfSheet;
import vn.truc.roster.DutyRota;
import vn.truc.roster.Rotas;

/// A rota as the office hangs it up: on paper, or as a table to be taken along.
@Controller
class DutySheetController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Rotas rotas;
    private final People people;
    private final Units units;
    private final OfficeClock clock;

    DutySheetController(Rotas rotas, People people, Units units, OfficeClock clock) {
        this.rotas = rotas;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    @Needs(Right.OWN)
    @GetMapping("/rosters/duty/{id}/list.pdf")
    Answer print(Actor actor, @PathVariable DutyRota.Id id) {
        var sheet = sheet(actor, id);
        return PdfSheet.wide(Message.of("roster.duty.title"), sheet.rota().first(), TEMPLATES.rosterDutySheet(sheet));
    }

    @Needs(Right.OWN)
    @GetMapping("/rosters/duty/{id}/list.{ending:csv|xlsx}")
    Answer take(Actor actor, @PathVariable DutyRota.Id id, @PathVariable String ending) {
        return sheet(actor, id).table().as(Download.Format.ending(ending));
    }

    private DutySheet sheet(Actor actor, DutyRota.Id id) {
        var rota = rotas.find(actor, id);
        var line = units.upward(rota.unit(), clock.today());
        var unit = line.stream().findFirst().orElseThrow(() -> new NotFound("unit"));
        return new DutySheet(
                rota,
                people.named(rota.workers()).stream().collect(Collectors.toMap(Person::id, Person::name)),
                line.stream().skip(1).findFirst().map(Unit::name).orElse(""),
                unit.name(),
                clock.today());
    }
}
