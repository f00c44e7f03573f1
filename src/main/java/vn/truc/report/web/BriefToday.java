package vn.truc.report.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.TodayPart;
import vn.truc.report.BriefReadings;
import vn.truc.report.Briefs;

/// The five lines, for the leader in charge of the units that they add up.
@Component
class BriefToday implements TodayPart {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int AFTER_REPORTS = 31;

    private final Briefs briefs;
    private final BriefReadings readings;

    BriefToday(Briefs briefs, BriefReadings readings) {
        this.briefs = briefs;
        this.readings = readings;
    }

    @Override
    public int order() {
        return AFTER_REPORTS;
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        return briefs.forLeader(actor).map(brief -> {
            var reading = readings.of(brief);
            var path = "/brief/" + briefs.token(brief.id());
            return TEMPLATES.reportBriefToday(new BriefPage(reading.roll(), reading.figures(), path), path);
        });
    }
}
