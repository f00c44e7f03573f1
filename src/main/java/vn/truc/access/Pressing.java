package vn.truc.access;

import gg.jte.TemplateOutput;
import gg.jte.models.runtime.JteModel;

/// A part of somebody's "today" that cannot wait: it stands before everything else, what has a clock time first.
public record Pressing(JteModel part, boolean byTheClock) implements JteModel {
    /// What must be done today, before a certain time.
    public static Pressing beforeAnHour(JteModel part) {
        return new Pressing(part, true);
    }

    /// What must be done today.
    public static Pressing today(JteModel part) {
        return new Pressing(part, false);
    }

    @Override
    public void render(TemplateOutput output) {
        part.render(output);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        part.writeTo(output);
    }
}
