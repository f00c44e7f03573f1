package vn.truc.tracing.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import vn.truc.health.ContactRules;
import vn.truc.page.FormErrors;
import vn.truc.page.Words;
import vn.truc.tracing.TraceQuery;
import vn.truc.tracing.Traces;

/// The form of a question about one person.
public record TraceAskPage(
        LocalDate today, TraceQuery.Subject subject, ContactRules rules, TraceForm form, FormErrors errors) {
    /// How many rings may be asked for, with how they are called.
    public SequencedMap<String, String> rings() {
        var rings = new LinkedHashMap<String, String>();
        for (int ring = 1; ring <= Traces.MOST_RINGS; ring++) {
            rings.put(Integer.toString(ring), Words.t("tracing.ask.rings." + ring));
        }
        return rings;
    }
}
