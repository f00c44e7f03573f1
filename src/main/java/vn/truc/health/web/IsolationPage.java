package vn.truc.health.web;

import java.time.LocalDate;
import java.util.Optional;
import vn.truc.health.Isolation;
import vn.truc.page.FormErrors;

/// One isolation, to change its last day with a reason; from which day on a negative test may end it.
public record IsolationPage(
        Isolation isolation,
        String name,
        Optional<LocalDate> withNegativeTest,
        String lastDay,
        String reason,
        FormErrors errors) {}
