package vn.truc.gate.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.calendar.OfficeClock;
import vn.truc.gate.Gates;
import vn.truc.gate.Visit;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Answer;
import vn.truc.page.Message;
import vn.truc.page.Page;
import vn.truc.page.Words;

/// The day's logbook of a site: who came, who left, who is inside; also as CSV.
@Controller
class LogController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Gates gates;
    private final Units units;
    private final OfficeClock clock;

    LogController(Gates gates, Units units, OfficeClock clock) {
        this.gates = gates;
        this.units = units;
        this.clock = clock;
    }

    @Needs(Right.WORK_GATE)
    @GetMapping("/gate/log")
    Answer log(Actor by, @RequestParam Place.Id place) {
        var visits = gates.log(by, place);
        return Page.of(
                Message.of("gate.log.title"),
                TEMPLATES.gateLog(new LogPage(gates.watch(by, place), clock.today(), visits, names(visits))));
    }

    @Needs(Right.WORK_GATE)
    @GetMapping("/gate/log.csv")
    ResponseEntity<byte[]> csv(Actor by, @RequestParam Place.Id place) {
        var visits = gates.log(by, place);
        var names = names(visits);
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(List.of("came", "went", "name", "unit", "kind", "verdict", "order").stream()
                    .map(column -> Words.t("gate.log." + column))
                    .toList());
            visits.forEach(visit -> csv.writeRecord(row(visit, names)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("so-ra-vao-" + clock.today() + ".csv")
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> row(Visit visit, Map<Unit.Id, String> names) {
        return List.of(
                Words.clock(visit.came()),
                visit.went().map(Words::clock).orElse(""),
                harmless(visit.name()),
                harmless(names.getOrDefault(visit.unit(), "")),
                Words.t("gate.kind." + visit.kind()),
                Words.t("gate.word." + visit.verdict().word()),
                harmless(visit.order().map(Visit.Order::name).orElse("")));
    }

    /// A spreadsheet must not take a visitor's name for a formula.
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "’" + text : text;
    }

    private Map<Unit.Id, String> names(List<Visit> visits) {
        var ids = visits.stream().map(Visit::unit).collect(Collectors.toSet());
        return units.named(ids, clock.today()).stream().collect(Collectors.toMap(Unit::id, Unit::name));
    }
}
