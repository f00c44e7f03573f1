package vn.truc.roster;

import java.util.UUID;
import vn.truc.organisation.Unit;

/// A week in force counts on somebody who is away.
///
/// @param id of this gap, whenever it is told
record WeekGap(UUID id, Unit.Id unit, Repairs.Missing missing) {}
