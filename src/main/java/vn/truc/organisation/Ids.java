package vn.truc.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
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

    /// All at once, as thousands of rows of one identifier each take longer to read than one array; none where there is
    /// none.
    static List<UUID> all(ResultSet row, int number) throws SQLException {
        var array = row.getArray(1);
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }
}
