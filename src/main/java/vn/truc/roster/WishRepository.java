package vn.truc.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;

/// Where people would like to be.
@Repository
class WishRepository {
    private final JdbcClient jdbc;

    WishRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What these people wish from a day to a day (exclusive).
    Map<Person.Id, Map<LocalDate, Wish>> of(Collection<Person.Id> people, LocalDate from, LocalDate until) {
        var wishes = new HashMap<Person.Id, Map<LocalDate, Wish>>();
        jdbc.sql("""
                        select person_id, day, at_home, weight from roster_wish
                        where person_id = any(:people) and day >= :from and day < :until
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    wishes.computeIfAbsent(
                                    new Person.Id(row.getObject("person_id", UUID.class)), person -> new HashMap<>())
                            .put(
                                    row.getObject("day", LocalDate.class),
                                    new Wish(row.getBoolean("at_home"), row.getInt("weight")));
                });
        return wishes;
    }

    /// Writes what somebody wishes from a day to a day (exclusive) over what stood there.
    void write(Person.Id person, LocalDate from, LocalDate until, Map<LocalDate, Wish> wishes, Instant at) {
        var days = List.copyOf(wishes.entrySet());
        jdbc.sql("""
                        with sent as (
                            select * from unnest(:days::date[], :home::boolean[], :weights::int[]) s (day, home, weight)),
                        gone as (delete from roster_wish w
                            where person_id = :person and day >= :from and day < :until
                              and not exists (select from sent where sent.day = w.day))
                        insert into roster_wish (person_id, day, at_home, weight, written_at)
                        select :person, day, home, weight, :at from sent
                        on conflict (person_id, day) do update
                        set at_home = excluded.at_home, weight = excluded.weight, written_at = excluded.written_at
                        """)
                .param("person", person.value())
                .param("from", from)
                .param("until", until)
                .param(
                        "days",
                        days.stream().map(each -> each.getKey().toString()).toArray(String[]::new))
                .param(
                        "home",
                        days.stream().map(each -> each.getValue().atHome()).toArray(Boolean[]::new))
                .param(
                        "weights",
                        days.stream().map(each -> each.getValue().weight()).toArray(Integer[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
