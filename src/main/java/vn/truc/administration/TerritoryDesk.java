package vn.truc.administration;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.organisation.Territories;
import vn.truc.organisation.Territories.Loaded;
import vn.truc.organisation.Unit;
import vn.truc.page.Outcome;

/// Loads the territory of the country, with its People's Committees below a unit within the reach.
@Service
@Transactional
public class TerritoryDesk {
    private final Rights rights;
    private final Territories territories;

    TerritoryDesk(Rights rights, Territories territories) {
        this.rights = rights;
        this.territories = territories;
    }

    /// How much of it is there on a day.
    @Transactional(readOnly = true)
    public Loaded loaded(LocalDate day) {
        return territories.loaded(day);
    }

    /// Loads what is missing, from a day on.
    public Outcome<Loaded> load(Actor by, UUID id, Unit.Id under, boolean committees, LocalDate from) {
        rights.demand(by, Right.ADMINISTER, under);
        return territories.load(id, under, committees, from, by.author());
    }
}
