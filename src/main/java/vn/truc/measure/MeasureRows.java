package vn.truc.measure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Reads clauses and exemptions from rows of the database.
final class MeasureRows {
    private MeasureRows() {}

    static MeasureSource source(ResultSet row, int number) throws SQLException {
        return new MeasureSource(
                new MeasureSource.Id(row.getObject("id", UUID.class)),
                RuleJson.read(row.getString("rule")),
                origin(row),
                new Unit.Id(row.getObject("issuer_id", UUID.class)),
                reach(row),
                period(row));
    }

    static Exemption exemption(ResultSet row, int number) throws SQLException {
        var sources = (UUID[]) row.getArray("sources").getArray();
        return new Exemption(
                new Exemption.Id(row.getObject("id", UUID.class)),
                Arrays.stream(sources).map(MeasureSource.Id::new).collect(Collectors.toSet()),
                reach(row),
                whom(row),
                origin(row),
                new Unit.Id(row.getObject("issuer_id", UUID.class)),
                period(row));
    }

    static Exemption.Whom whom(ResultSet row) throws SQLException {
        var function = row.getString("function_name");
        if (function != null) {
            return new Exemption.Whom.Function(function);
        }
        var person = row.getObject("person_id", UUID.class);
        return person == null ? new Exemption.Whom.Everybody() : new Exemption.Whom.Somebody(new Person.Id(person));
    }

    static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                row.getObject("document_id", UUID.class), row.getString("document_number"), row.getString("clause"));
    }

    static Period period(ResultSet row) throws SQLException {
        return new Period(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class));
    }

    static Reach reach(ResultSet row) throws SQLException {
        return ReachRows.reach(
                (String[]) row.getArray("kinds").getArray(),
                (UUID[]) row.getArray("reach_units").getArray(),
                (UUID[]) row.getArray("areas").getArray());
    }

    static Set<Unit.Id> units(ResultSet row) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray("units").getArray())
                .map(Unit.Id::new)
                .collect(Collectors.toSet());
    }

    static UUID[] ids(Collection<Unit.Id> units) {
        return units.stream().map(Unit.Id::value).toArray(UUID[]::new);
    }
}
