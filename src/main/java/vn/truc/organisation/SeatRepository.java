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

/// Everything that each request asks of whoever has signed in, in one statement.
@Repository
class SeatRepository {
    private static final String SEAT = """
            select person.id as holder_id, person.body_id, person.staff_number, person.name, p.*,
                   lower(held) as held_from, upper(held) as held_until,
                   array(select f.unit_id from post_portfolio f where f.post_id = p.id and f.valid @> :day::date) as portfolio,
                   array(select team.unit_id from team_office o join team on team.id = o.team_id and team.valid @> :day::date
                         where o.office_id = p.unit_id and o.valid @> :day::date order by team.id) as served,
                   at.body_id as at_body, at.code as at_code, at.seal as at_seal, at.phone as at_phone,
                   at.name as at_name, at.short_name as at_short_name,
                   home.id as home_id, home.code as home_code, home.seal as home_seal, home.phone as home_phone,
                   home.name as home_name, home.short_name as home_short_name
            from person join post p on p.person_id = person.id and held @> :day::date
            left join lateral (
                select b.body_id, u.code, u.seal, u.phone, n.name, n.short_name
                from unit u join unit_name n on n.unit_id = u.id and n.valid @> :day::date
                join unit_body b on b.unit_id = u.id and b.valid @> :day::date
                where u.id = p.unit_id) as at on true
            left join lateral (
                select u.id, u.code, u.seal, u.phone, n.name, n.short_name
                from unit u join unit_name n on n.unit_id = u.id and n.valid @> :day::date
                where u.id = coalesce(at.body_id, person.body_id)) as home on true
            where person.id = :person and employed @> :day::date
            order by p.kind = 'ADMINISTRATOR', lower(held), array_position(:order, p.kind), p.id
            """;

    private final JdbcClient jdbc;

    SeatRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empty for somebody who holds no post on this day.
    Optional<Seat> seat(Person.Id person, LocalDate day) {
        var rows = jdbc.sql(SEAT)
                .param("person", person.value())
                .param("order", PersonRepository.ORDER)
                .param("day", day)
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
