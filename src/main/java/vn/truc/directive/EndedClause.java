package vn.truc.directive;

import java.time.LocalDate;
import vn.truc.measure.MeasureSource;

/// A clause that a later document ended alone: by which, and from which day.
public record EndedClause(MeasureSource.Id clause, Directive.Id by, String number, LocalDate from) {}
