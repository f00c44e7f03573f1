package vn.truc.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;

@Repository
class ExternalIdentityRepository {
    private final JdbcClient jdbc;

    ExternalIdentityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ExternalIdentity> find(String issuer, String subject) {
        return jdbc.sql("select * from external_identity where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(ExternalIdentityRepository::identity)
                .optional();
    }

    List<ExternalIdentity> of(Person.Id person) {
        return jdbc.sql("select * from external_identity where person_id = :person order by issuer, subject")
                .param("person", person.value())
                .query(ExternalIdentityRepository::identity)
                .list();
    }

    /// Those of these people who are linked.
    Set<Person.Id> linked(Collection<Person.Id> people) {
        return Set.copyOf(jdbc.sql("select distinct person_id from external_identity where person_id = any(:people)")
                .param("people", people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .query((row, number) -> new Person.Id(row.getObject("person_id", UUID.class)))
                .list());
    }

    /// False when the subject is linked already; somebody else may confirm what only the person's own claim stood for.
    boolean link(ExternalIdentity identity) {
        return jdbc.sql("""
                        insert into external_identity (issuer, subject, person_id, linked, linked_by)
                        values (:issuer, :subject, :person, :linked, :by)
                        on conflict (issuer, subject) do update set linked = excluded.linked, linked_by = excluded.linked_by
                        where external_identity.person_id = excluded.person_id
                            and external_identity.linked_by = external_identity.person_id
                            and excluded.linked_by <> excluded.person_id
                        """)
                        .param("issuer", identity.issuer())
                        .param("subject", identity.subject())
                        .param("person", identity.person().value())
                        .param("linked", Timestamp.from(identity.linked()))
                        .param("by", identity.by().value())
                        .update()
                == 1;
    }

    int unlink(Person.Id person) {
        return jdbc.sql("delete from external_identity where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private static ExternalIdentity identity(ResultSet row, int number) throws SQLException {
        return new ExternalIdentity(
                row.getString("issuer"),
                row.getString("subject"),
                new Person.Id(row.getObject("person_id", UUID.class)),
                row.getTimestamp("linked").toInstant(),
                new Person.Id(row.getObject("linked_by", UUID.class)));
    }
}
