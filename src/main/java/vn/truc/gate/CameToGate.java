package vn.truc.gate;

import java.time.LocalDate;
import vn.truc.organisation.Unit;

/// Somebody came to a gate, to or from this unit.
public record CameToGate(Visit.Id visit, Unit.Id unit, LocalDate day) {}
