package vn.truc.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/// Turns sets of identifiers into arrays for the database, and back.
final class Ids {
    private Ids() {}

    static UUID[] of(Collection<Unit.Id> units) {
        return units.stream().map(Unit.Id::value).toArray(UUID[]::new);
    }

    static UUID first(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
    }
}
