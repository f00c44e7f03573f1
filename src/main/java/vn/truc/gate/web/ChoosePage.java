package vn.truc.gate.web;

import java.util.Map;
import vn.truc.gate.Arrival;
import vn.truc.gate.Gates;
import vn.truc.gate.Watch;
import vn.truc.organisation.Unit;

/// The people found for what was typed, to choose one.
public record ChoosePage(Watch watch, Gates.Entry entry, Arrival.Choose found, Map<Unit.Id, String> units) {}
