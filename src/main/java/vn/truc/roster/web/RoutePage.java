package vn.truc.roster.web;

import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import vn.truc.page.FormErrors;

/// By whom the weekly plans of a body are approved: what was written, what holds today, and the form.
public record RoutePage(
        List<Row> written, String today, SequencedMap<String, String> stages, Typed typed, FormErrors errors) {
    /// How many stages the form has room for.
    public static final int STAGES = 3;

    /// What was written for a day: the stages in order, by which document.
    public record Row(String from, String stages, String document, boolean inForce) {}

    /// What was typed, as it was typed.
    public record Typed(
            UUID id, List<String> stages, List<String> hours, String from, String document, boolean rotas) {}
}
