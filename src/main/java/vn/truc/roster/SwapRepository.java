package vn.truc.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Swaps between people.
@Repository
class SwapRepository {
    private final JdbcClient jdbc;

    SwapRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes a new swap; the same id again changes nothing.
    void ask(Swap swap, Instant at) {
        jdbc.sql("""
                        insert into roster_swap (id, unit_id, asked_by, asked_at, other_id, day, back_day, state)
                        values (:id, :unit, :by, :at, :other, :day, :back, :state) on conflict (id) do nothing
                        """)
                .param("id", swap.id().value())
                .param("unit", swap.unit().value())
                .param("by", swap.askedBy().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("other", swap.other().value())
                .param("day", swap.day())
                .param("back", swap.back().orElse(null))
                .param("state", swap.state().name())
                .update();
    }

    /// Takes a swap from one state to another; false when somebody else was quicker.
    boolean move(Swap.Id id, Swap.State from, Swap.State to, Person.Id by, Instant at) {
        return jdbc.sql("""
                        update roster_swap set state = :to, decided_by = :by, decided_at = :at
                        where id = :id and state = :from
                        """)
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Swap> find(Swap.Id id) {
        return jdbc.sql("select * from roster_swap where id = :id")
                .param("id", id.value())
                .query(this::swap)
                .optional();
    }

    /// The swaps of somebody from a day on, the newest first.
    List<Swap> of(Person.Id person, LocalDate from) {
        return jdbc.sql("""
                        select * from roster_swap where (asked_by = :person or other_id = :person) and day >= :from
                        order by asked_at desc limit 50
                        """)
                .param("person", person.value())
                .param("from", from)
                .query(this::swap)
                .list();
    }

    /// The swaps of a unit on which the head has the word, from a day on.
    List<Swap> agreed(Unit.Id unit, LocalDate from) {
        return jdbc.sql("""
                        select * from roster_swap where unit_id = :unit and state = 'AGREED' and day >= :from
                        order by asked_at limit 50
                        """)
                .param("unit", unit.value())
                .param("from", from)
                .query(this::swap)
                .list();
    }

    private Swap swap(ResultSet row, int number) throws SQLException {
        return new Swap(
                new Swap.Id(row.getObject("id", UUID.class)),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                new Person.Id(row.getObject("asked_by", UUID.class)),
                new Person.Id(row.getObject("other_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getObject("back_day", LocalDate.class)),
                Swap.State.valueOf(row.getString("state")));
    }
}
