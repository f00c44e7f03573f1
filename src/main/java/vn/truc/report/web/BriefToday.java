package vn.truc.report.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.access.Actor;
import vn.truc.access.TodayPart;
import vn.truc.report.Briefs;

/// The way to the five lines, for the leader in charge of the units that they add up.
@Component
class BriefToday implements TodayPart {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final int AFTER_REPORTS = 31;

    private final Briefs briefs;

    BriefToday(Briefs briefs) {
        this.briefs = briefs;
    }

    @Override
    public int order() {
        return AFTER_REPORTS;
    }

    @Override
    public Optional<JteModel> show(Actor actor) {
        return briefs.forLeader(actor).map(brief -> TEMPLATES.reportBriefToday("/brief/" + briefs.token(brief.id())));
    }
}
