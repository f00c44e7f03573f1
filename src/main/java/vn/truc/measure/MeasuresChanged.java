package vn.truc.measure;

import java.time.LocalDate;
import java.util.List;

/// What holds has changed from a day on: these clauses were put in force, ended or exempted from.
public record MeasuresChanged(List<MeasureSource.Id> sources, LocalDate from) {}
