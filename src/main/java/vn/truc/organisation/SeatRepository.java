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
        var body = row.getObject("at_body", UUID.class);
        var home = row.getObject("home_id", UUID.class);
        return new Row(
                holder,
                served,
                body == null
                        ? Optional.empty()
                        : Optional.of(unit(row, "at_", holder.post().unit(), new Unit.Id(body))),
                home == null
                        ? Optional.empty()
                        : Optional.of(unit(row, "home_", new Unit.Id(home), new Unit.Id(home))));
    }

    private static Unit unit(ResultSet row, String prefix, Unit.Id id, Unit.Id body) throws SQLException {
        return new Unit(
                id,
                body,
                row.getString(prefix + "code"),
                row.getString(prefix + "name"),
                row.getString(prefix + "short_name"),
                row.getBoolean(prefix + "seal"),
                row.getString(prefix + "phone"));
    }

    private record Row(People.Holder holder, Set<Unit.Id> served, Optional<Unit> at, Optional<Unit> home) {}
}
