package vn.truc.report.web;

import vn.truc.report.Consolidation;
import vn.truc.report.Roll;

/// Five lines for a leader: counts only, and the way to the sheet of A4.
public record BriefPage(Roll roll, Consolidation figures, String path) {}
