package vn.truc.health;

import java.time.LocalDate;

/// The sentence that somebody agrees to when declaring; a changed sentence has a new code.
public record Consent(String code, LocalDate from, Wording text) {}
