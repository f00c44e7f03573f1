package vn.truc.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;

@Repository
class ConsentRepository {
    private final JdbcClient jdbc;

    ConsentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a line; false when the id was used before.
    boolean add(UUID id, Person person, Line line) {
        return jdbc.sql("""
                        insert into health_consent (id, body_id, person_id, agreed, consent, at)
                        values (:id, :body, :person, :agreed, :consent, :at) on conflict (id) do nothing
                        """)
                        .param("id", id)
                        .param("body", person.body().value())
                        .param("person", person.id().value())
                        .param("agreed", line.agreed())
                        .param("consent", line.consent())
                        .param("at", line.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// What a person said about consent, the newest first.
    List<Line> of(Person.Id person) {
        return jdbc.sql("select * from health_consent where person_id = :person order by at desc, id desc")
                .param("person", person.value())
                .query(ConsentRepository::line)
                .list();
    }

    /// The last word of a person; empty for somebody who never withdrew.
    Optional<Line> last(Person.Id person) {
        return of(person).stream().findFirst();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getBoolean("agreed"),
                row.getString("consent"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /// Agreed or not to a text, at a moment.
    record Line(boolean agreed, String consent, Instant at) {}
}
