package vn.truc.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Which shifts people would like, or not.
@Repository
class DutyWishRepository {
    private final JdbcClient jdbc;

    DutyWishRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What these people wish from a day to a day (exclusive), in order.
    Map<Person.Id, List<DutyWish>> of(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        var wishes = new HashMap<Person.Id, List<DutyWish>>();
        jdbc.sql("""
                        select person_id, day, shift, wanted, weight from duty_wish
                        where person_id = any(:people) and day >= :from and day < :until order by day, shift
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .query((row, number) -> wishes.computeIfAbsent(
                                new Person.Id(row.getObject("person_id", UUID.class)), person -> new ArrayList<>())
                        .add(wish(row)))
                .list();
        return wishes;
    }

    private static DutyWish wish(ResultSet row) throws SQLException {
        return new DutyWish(
                row.getObject("day", LocalDate.class),
                row.getString("shift"),
                row.getBoolean("wanted"),
                row.getInt("weight"));
    }

    /// Writes a wish over what stood there; false when it stood there already.
    boolean write(Person.Id person, DutyWish wish, Instant at) {
        return jdbc.sql("""
                        insert into duty_wish as w (person_id, day, shift, wanted, weight, written_at)
                        values (:person, :day, :shift, :wanted, :weight, :at)
                        on conflict (person_id, day, shift) do update
                        set wanted = excluded.wanted, weight = excluded.weight, written_at = excluded.written_at
                        where (w.wanted, w.weight) <> (excluded.wanted, excluded.weight)
                        """)
                        .param("person", person.value())
                        .param("day", wish.day())
                        .param("shift", wish.shift())
                        .param("wanted", wish.wanted())
                        .param("weight", wish.weight())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Takes a wish back; false when there was none.
    boolean remove(Person.Id person, LocalDate day, String shift) {
        return jdbc.sql("delete from duty_wish where person_id = :person and day = :day and shift = :shift")
                        .param("person", person.value())
                        .param("day", day)
                        .param("shift", shift)
                        .update()
                == 1;
    }

    /// The names of the shifts that this unit has published from a day on, each once.
    List<String> shifts(Unit.Id unit, LocalDate since) {
        return jdbc.sql("""
                        select distinct s.name from duty_shift s join duty_rota r on r.id = s.rota_id
                        where r.unit_id = :unit and r.published and r.first_day >= :since order by s.name
                        """)
                .param("unit", unit.value())
                .param("since", since)
                .query((row, number) -> row.getString("name"))
                .list();
    }
}
