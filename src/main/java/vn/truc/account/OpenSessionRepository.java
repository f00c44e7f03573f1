package vn.truc.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;

@Repository
class OpenSessionRepository {
    private final JdbcClient jdbc;

    OpenSessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int end(Collection<Person.Id> people, String butSession) {
        return jdbc.sql("delete from spring_session where principal_name = any(:people) and session_id <> :but")
                .param("people", names(people))
                .param("but", butSession)
                .update();
    }

    void signedIn(Person.Id person, SignIn.Way way, Instant now) {
        jdbc.sql("""
                        insert into account_sign_in (person_id, last, way) values (:person, :now, :way)
                        on conflict (person_id) do update set last = excluded.last, way = excluded.way
                        """)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .param("way", way.name())
                .update();
    }

    /// When each of these people last came in.
    Map<Person.Id, SignIn> last(Collection<Person.Id> people) {
        return jdbc
                .sql("select * from account_sign_in where person_id = any(:people)")
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        new SignIn(row.getTimestamp("last").toInstant(), SignIn.Way.valueOf(row.getString("way")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Everybody who has a session.
    List<Person.Id> people() {
        return jdbc.sql("select distinct principal_name from spring_session where principal_name is not null")
                .query((row, number) -> Person.Id.valueOf(row.getString("principal_name")))
                .list();
    }

    /// How many sessions each of these people has that have not expired.
    Map<Person.Id, Integer> count(Collection<Person.Id> people, long nowMillis) {
        return jdbc
                .sql("""
                        select principal_name, count(*)::int as devices from spring_session
                        where principal_name = any(:people) and expiry_time > :now group by principal_name
                        """)
                .param("people", names(people))
                .param("now", nowMillis)
                .query((row, number) ->
                        Map.entry(Person.Id.valueOf(row.getString("principal_name")), row.getInt("devices")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String[] names(Collection<Person.Id> people) {
        return List.copyOf(people).stream().map(Person.Id::toString).toArray(String[]::new);
    }
}
