package vn.truc.tracing.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import vn.truc.organisation.Place;
import vn.truc.page.FormErrors;
import vn.truc.page.Words;
import vn.truc.tracing.HealthAlert;

/// The form of an alert.
public record AlertPage(LocalDate today, AlertForm form, List<Place> places, FormErrors errors) {
    /// Who may say so.
    public SequencedMap<String, String> sources() {
        var sources = new LinkedHashMap<String, String>();
        for (var source : HealthAlert.Source.values()) {
            sources.put(source.name(), Words.t("tracing.alert.source." + source));
        }
        return sources;
    }

    /// The sites that may be meant.
    public SequencedMap<String, String> sites() {
        var sites = new LinkedHashMap<String, String>();
        sites.put("", Words.t("tracing.alert.site.none"));
        places.forEach(place -> sites.put(place.id().toString(), place.name()));
        return sites;
    }
}
