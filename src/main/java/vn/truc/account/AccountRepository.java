package vn.truc.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;

@Repository
class AccountRepository {
    private final JdbcClient jdbc;

    AccountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Account(Person.Id person, String login, String hash) {}

    Optional<Account> find(String login) {
        return jdbc.sql("select * from account where login = :login")
                .param("login", login)
                .query((row, number) -> new Account(
                        new Person.Id(row.getObject("person_id", UUID.class)),
                        row.getString("login"),
                        row.getString("password")))
                .optional();
    }

    Optional<Account> find(Person.Id person) {
        return jdbc.sql("select * from account where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> new Account(person, row.getString("login"), row.getString("password")))
                .optional();
    }

    Set<Person.Id> neverSignedIn(Collection<Person.Id> people) {
        return jdbc.sql("""
                        select who from unnest(:people::uuid[]) as asked (who)
                        where not exists (select from account a where a.person_id = who)
                          and not exists (select from personal_link l where l.person_id = who and l.used is not null)
                          and not exists (select from external_identity e where e.person_id = who)
                        """)
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .query((row, number) -> new Person.Id(row.getObject("who", UUID.class)))
                .set();
    }

    /// The sign-in names of those of these people who have one.
    Map<Person.Id, String> logins(Collection<Person.Id> people) {
        return jdbc
                .sql("select person_id, login from account where person_id = any(:people)")
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new Person.Id(row.getObject("person_id", UUID.class)), row.getString("login")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean any() {
        return jdbc.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /// False when the name belongs to somebody else.
    boolean keep(Account account, Instant now) {
        return jdbc.sql("""
                        insert into account (person_id, login, password, changed)
                        select :person, :login, :password, :now
                        where not exists (select from account where login = :login and person_id <> :person)
                        on conflict (person_id) do update set password = excluded.password, changed = excluded.changed
                        """)
                        .param("person", account.person().value())
                        .param("login", account.login())
                        .param("password", account.hash())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
