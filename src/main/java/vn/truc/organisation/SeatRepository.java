package vn.truc.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Everything that each request asks of whoever has signed in, in one statement planned once a connection.
@Repository
class SeatRepository {
    private final JdbcClient jdbc;

    SeatRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty for somebody who holds no post on this day.
    Optional<Seat> seat(Person.Id person, LocalDate day) {
        var rows = jdbc.sql("select * from seat_of(:person, :day::date, :order)")
                .param("person", person.value())
                .param("day", day)
                .param("order", PersonRepository.ORDER)
                .query(SeatRepository::row)
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var first = rows.getFirst();
        var served = new HashMap<Unit.Id, Set<Unit.Id>>();
        rows.forEach(row -> served.put(row.holder().post().unit(), row.served()));
        return Optional.of(new Seat(
                first.holder().person(),
                rows.stream().map(row -> row.holder().post()).toList(),
                first.at(),
                first.home(),
                Map.copyOf(served)));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var holder = PersonRepository.holder(row, number);
        var served = Arrays.stream((UUID[]) row.getArray("served").getArray())
                .map(Unit.Id::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Row(
                holder,
                served,
                unit(row, "at_", "at_body", _ -> holder.post().unit()),
                unit(row, "home_", "home_id", body -> body));
    }

    /// Empty for a unit that is no more.
    private static Optional<Unit> unit(ResultSet row, String prefix, String body, UnaryOperator<Unit.Id> id)
            throws SQLException {
        var code = row.getString(prefix + "code");
        var name = row.getString(prefix + "name");
        var shortName = row.getString(prefix + "short_name");
        boolean seal = row.getBoolean(prefix + "seal");
        var phone = row.getString(prefix + "phone");
        return Optional.ofNullable(row.getObject(body, UUID.class))
                .map(Unit.Id::new)
                .map(known -> new Unit(id.apply(known), known, code, name, shortName, seal, phone));
    }

    private record Row(People.Holder holder, Set<Unit.Id> served, Optional<Unit> at, Optional<Unit> home) {}
}
