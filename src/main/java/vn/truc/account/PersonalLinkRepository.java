package vn.truc.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

@Repository
class PersonalLinkRepository {
    private final JdbcClient jdbc;

    PersonalLinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Batch(UUID id, Unit.Id unit, Person.Id by, boolean byAdministrator, Instant issued) {}

    /// Keeps the links that are new and voids the older unused ones of their people; a batch sent again changes
    /// nothing.
    int issue(Batch batch, Map<Person.Id, Token> tokens) {
        var people = List.copyOf(tokens.keySet());
        return jdbc.sql("""
                        with issued as (
                            insert into personal_link (token_hash, batch_id, person_id, unit_id, issued_by,
                                                       by_administrator, issued, expires)
                            select hash, :batch, person, :unit, :by, :administrator, :now, :expires
                            from unnest(:hashes::bytea[], :people::uuid[]) as slip (hash, person)
                            on conflict do nothing returning person_id)
                        update personal_link set voided = :now
                        where person_id in (select person_id from issued) and used is null and voided is null
                        """)
                .param("batch", batch.id())
                .param("unit", batch.unit().value())
                .param("by", batch.by().value())
                .param("administrator", batch.byAdministrator())
                .param("now", Timestamp.from(batch.issued()))
                .param("expires", Timestamp.from(batch.issued().plus(PersonalLink.LIFE)))
                .param(
                        "hashes",
                        people.stream()
                                .map(person -> tokens.get(person))
                                .map(Token::hash)
                                .toArray(byte[][]::new))
                .param("people", values(people))
                .update();
    }

    Map<Person.Id, PersonalLink> ofBatch(UUID batch) {
        return byPerson(jdbc.sql("select * from personal_link where batch_id = :batch")
                .param("batch", batch)
                .query(PersonalLinkRepository::link)
                .list());
    }

    Map<Person.Id, PersonalLink> latest(Collection<Person.Id> people) {
        return byPerson(jdbc.sql("""
                        select distinct on (person_id) * from personal_link where person_id = any(:people)
                        order by person_id, issued desc
                        """)
                .param("people", values(people))
                .query(PersonalLinkRepository::link)
                .list());
    }

    Optional<PersonalLink> find(Token token) {
        return jdbc.sql("select * from personal_link where token_hash = :hash")
                .param("hash", token.hash())
                .query(PersonalLinkRepository::link)
                .optional();
    }

    /// Uses the link, once only; says of which batch it was.
    Optional<UUID> use(Token token, Instant now) {
        return jdbc.sql("""
                        update personal_link set used = :now
                        where token_hash = :hash and used is null and voided is null and expires > :now
                        returning batch_id
                        """)
                .param("hash", token.hash())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional();
    }

    int voidAll(Collection<Person.Id> people, Instant now) {
        return jdbc.sql("""
                        update personal_link set voided = :now
                        where person_id = any(:people) and used is null and voided is null
                        """)
                .param("people", values(people))
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Map<Person.Id, PersonalLink> byPerson(List<PersonalLink> links) {
        return links.stream().collect(Collectors.toMap(PersonalLink::person, link -> link));
    }

    private static UUID[] values(Collection<Person.Id> people) {
        return people.stream().map(Person.Id::value).toArray(UUID[]::new);
    }

    private static PersonalLink link(ResultSet row, int number) throws SQLException {
        return new PersonalLink(
                new Person.Id(row.getObject("person_id", UUID.class)),
                new Unit.Id(row.getObject("unit_id", UUID.class)),
                new Person.Id(row.getObject("issued_by", UUID.class)),
                row.getBoolean("by_administrator"),
                row.getTimestamp("issued").toInstant(),
                row.getTimestamp("expires").toInstant(),
                Optional.ofNullable(row.getTimestamp("used")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("voided")).map(Timestamp::toInstant));
    }
}
