package vn.truc.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.organisation.Person;
import vn.truc.vault.Vault;

/// Letters that became drafts: what they say is sealed, and opened for the person only.
@Repository
class LeaveDraftRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    LeaveDraftRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// Keeps it; false when this letter was kept before.
    boolean add(UUID id, Person.Id person, LeaveMail mail, Optional<Span> span, Instant at) {
        return jdbc.sql("""
                        insert into absence_draft (id, letter, person_id, received_at, subject_sealed, from_day, from_noon, to_day,
                            to_noon)
                        values (:id, :letter, :person, :at, :subject, :from, :fromNoon, :to, :toNoon)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("letter", vault.fingerprint(mail.id(), "absence.letter"))
                        .param("person", person.value())
                        .param("at", AbsenceRepository.utc(at))
                        .param("subject", vault.seal(mail.subject(), purpose(id)))
                        .param("from", span.map(Span::from).orElse(null))
                        .param("fromNoon", span.filter(Span::fromNoon).isPresent())
                        .param("to", span.map(Span::to).orElse(null))
                        .param("toNoon", span.filter(Span::toNoon).isPresent())
                        .update()
                == 1;
    }

    List<LeaveDraft> open(Person.Id person) {
        return jdbc.sql("select * from absence_draft where person_id = :person and closed_at is null order by id")
                .param("person", person.value())
                .query(this::draft)
                .list();
    }

    /// Closes one’s own draft; false when there was none open.
    boolean close(UUID id, Person.Id person, Instant at) {
        return jdbc.sql(
                                "update absence_draft set closed_at = :at where id = :id and person_id = :person and closed_at is null")
                        .param("id", id)
                        .param("person", person.value())
                        .param("at", AbsenceRepository.utc(at))
                        .update()
                == 1;
    }

    private LeaveDraft draft(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new LeaveDraft(
                id,
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                vault.open(row.getBytes("subject_sealed"), purpose(id)),
                Optional.ofNullable(row.getObject("from_day", LocalDate.class)).isPresent()
                        ? Optional.of(LeaveRepository.span(row))
                        : Optional.empty());
    }

    private static String purpose(UUID id) {
        return "absence.draft:" + id;
    }
}
