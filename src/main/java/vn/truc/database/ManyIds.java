package vn.truc.database;

import java.sql.Types;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SqlParameterValue;

/// Thousands of identifiers as one parameter of a statement. An array of `UUID` is written by the driver a character at
/// a
/// time, with an eye for quotes that no identifier has: thirty thousand people took it longer than the database took to
/// find them.
public final class ManyIds {
    private ManyIds() {}

    /// These as text of an array, whose type the statement says.
    public static <T> SqlParameterValue of(Collection<T> things, Function<T, UUID> id) {
        return new SqlParameterValue(
                Types.OTHER,
                things.stream().map(thing -> id.apply(thing).toString()).collect(Collectors.joining(",", "{", "}")));
    }
}
