package vn.truc.replay.web;

import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.truc.page.DemoBar;
import vn.truc.page.Words;
import vn.truc.replay.Demo;

/// Shows the clock of the demonstration and the moments to which it can be set.
@Component
@Profile("demo")
class MomentsBar implements DemoBar {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Demo demo;

    MomentsBar(Demo demo) {
        this.demo = demo;
    }

    @Override
    public JteModel show(Instant now) {
        var day = now.atZone(Words.OFFICE_ZONE).toLocalDate();
        return TEMPLATES.replayBar(new BarPage(Words.clock(now), Words.weekday(day), demo.ahead(now)));
    }
}
