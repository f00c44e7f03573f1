package vn.truc.gate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.truc.gate.Visit;
import vn.truc.gate.Watch;
import vn.truc.organisation.Unit;

/// The day's logbook.
public record LogPage(Watch watch, LocalDate today, List<Visit> visits, Map<Unit.Id, String> units) {}
