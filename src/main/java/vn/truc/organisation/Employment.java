package vn.truc.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The time for which somebody works for a body, until exclusive.
public record Employment(LocalDate from, @Nullable LocalDate until) {}
