package vn.truc.compliance;

import java.time.LocalDate;

/// Facts about some units have changed on a day; what they come to is computed next.
public record ComplianceMarked(LocalDate day) {}
