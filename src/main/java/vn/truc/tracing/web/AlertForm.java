package vn.truc.tracing.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.truc.organisation.Place;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.tracing.HealthAlert;

/// An alert as it was typed; up to three windows of time.
public record AlertForm(
        UUID id,
        int version,
        String source,
        String document,
        String place,
        String address,
        String words,
        String site,
        List<String> from,
        List<String> until,
        String todo) {
    /// As many windows as the form holds.
    public static final int WINDOWS = 3;

    public AlertForm {
        from = filled(from);
        until = filled(until);
    }

    static AlertForm empty(UUID id) {
        return new AlertForm(id, 1, "", "", "", "", "", "", List.of(), List.of(), "");
    }

    static AlertForm of(HealthAlert alert) {
        return new AlertForm(
                alert.id().value(),
                alert.version() + 1,
                alert.source().name(),
                alert.document(),
                alert.place(),
                alert.address(),
                alert.words(),
                alert.site().map(Place.Id::toString).orElse(""),
                alert.windows().stream()
                        .map(window -> TraceForm.typed(window.from()))
                        .toList(),
                alert.windows().stream()
                        .map(window -> TraceForm.typed(window.until()))
                        .toList(),
                alert.todo());
    }

    FormErrors check() {
        var wrong = FormErrors.none();
        if (chosen().isEmpty()) {
            wrong = wrong.with("source", Message.of("tracing.error.source"));
        }
        for (int window = 0; window < WINDOWS; window++) {
            boolean given = !from.get(window).isBlank() || !until.get(window).isBlank();
            if (given && window(window).isEmpty()) {
                wrong = wrong.with("from", Message.of("tracing.error.times"));
            }
        }
        return wrong;
    }

    HealthAlert alert(Instant now, boolean withdrawn) {
        var windows = new ArrayList<HealthAlert.Window>();
        for (int window = 0; window < WINDOWS; window++) {
            window(window).ifPresent(windows::add);
        }
        return new HealthAlert(
                new HealthAlert.Id(id),
                version,
                chosen().orElseThrow(),
                document.strip(),
                place.strip(),
                address.strip(),
                words.strip(),
                site.isBlank() ? Optional.empty() : Optional.of(Place.Id.valueOf(site)),
                windows,
                todo.strip(),
                withdrawn,
                now);
    }

    private Optional<HealthAlert.Source> chosen() {
        return Arrays.stream(HealthAlert.Source.values())
                .filter(value -> value.name().equals(source))
                .findFirst();
    }

    private Optional<HealthAlert.Window> window(int number) {
        return TraceForm.moment(from.get(number))
                .flatMap(begin -> TraceForm.moment(until.get(number)).map(end -> new HealthAlert.Window(begin, end)));
    }

    private static List<String> filled(List<String> typed) {
        var all = new ArrayList<>(typed.stream().limit(WINDOWS).toList());
        while (all.size() < WINDOWS) {
            all.add("");
        }
        return List.copyOf(all);
    }
}
