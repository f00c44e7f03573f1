package vn.truc.report.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.truc.access.Actor;
import vn.truc.access.Needs;
import vn.truc.access.Right;
import vn.truc.page.Answer;
import vn.truc.page.Download;
import vn.truc.page.Message;
import vn.truc.page.Page;
import vn.truc.report.RollUps;

/// What has come in, added up by what stands directly below: for an office that receives thousands of reports.
@Controller
@Needs(Right.CONSOLIDATE)
class SumsController {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final RollUps rollUps;

    SumsController(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    @GetMapping("/reports/sums")
    Answer sums(Actor by, @RequestParam String form, @RequestParam LocalDate day) {
        return Page.of(Message.of("report.sums.title"), TEMPLATES.reportSums(new SumsPage(rollUps.of(by, form, day))));
    }

    @GetMapping("/reports/sums.{ending:csv|xlsx}")
    Answer take(Actor by, @RequestParam String form, @RequestParam LocalDate day, @PathVariable String ending) {
        return new SumsPage(rollUps.of(by, form, day)).table().as(Download.Format.ending(ending));
    }
}
