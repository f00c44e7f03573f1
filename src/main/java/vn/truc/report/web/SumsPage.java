package vn.truc.report.web;

import vn.truc.report.RollUp;

/// Figures added up by what stands directly below.
public record SumsPage(RollUp sums) {}
