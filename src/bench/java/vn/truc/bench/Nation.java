package vn.truc.bench;

import java.time.LocalDate;
import java.util.Optional;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;

/// The country as figures are measured on it.
record Nation(Unit government) {
    /// The first day of everything.
    static final LocalDate START = LocalDate.of(2020, 1, 1);

    static Nation raise(Grounds grounds) {
        return new Nation(government(grounds, "CP"));
    }

    static Unit government(Grounds grounds, String code) {
        var id = new Unit.Id(grounds.bean(OfficeClock.class).newId());
        return grounds.bean(Units.class)
                .open(new Units.Opening(id, Optional.empty(), code, "Chính phủ", "Chính phủ", "CP", true, "", START));
    }
}
