package vn.truc.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.access.Waiting;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.vault.Vault;

@Repository
class RequestRepository {
    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Vault vault;

    RequestRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// Adds a request; false when its id was used before.
    boolean add(PrivacyRequest request) {
        return jdbc.sql("""
                        insert into privacy_request (id, body_id, person_id, name, kind, wish_sealed, asked_at, handled_by,
                            version)
                        values (:id, :body, :person, :name, :kind, :wish, :at, '', 1)
                        on conflict (id) do nothing
                        """)
                        .param("id", request.id().value())
                        .param("body", request.body().value())
                        .param("person", request.person().value())
                        .param("name", request.name())
                        .param("kind", request.kind().name())
                        .param("wish", seal("wish", request.id(), request.wish()))
                        .param("at", utc(request.asked()))
                        .update()
                == 1;
    }

    /// Writes how far it has come; false when somebody else did meanwhile.
    boolean move(PrivacyRequest request) {
        return jdbc.sql("""
                        update privacy_request set acknowledged_at = :acknowledged, extended_at = :extended,
                            extended_why_sealed = :why, done_at = :done, answer_sealed = :answer, handled_by = :handler,
                            version = :version
                        where id = :id and version = :version - 1
                        """)
                        .param("id", request.id().value())
                        .param("acknowledged", moment(request.acknowledged()))
                        .param("extended", moment(request.extended()))
                        .param("why", seal("extended_why", request.id(), request.extendedWhy()))
                        .param("done", moment(request.done()))
                        .param("answer", seal("answer", request.id(), request.answer()))
                        .param("handler", request.handler())
                        .param("version", request.version())
                        .update()
                == 1;
    }

    Optional<PrivacyRequest> find(PrivacyRequest.Id id) {
        return jdbc.sql("select * from privacy_request where id = :id")
                .param("id", id.value())
                .query(this::request)
                .optional();
    }

    List<PrivacyRequest> of(Person.Id person) {
        return jdbc.sql("select * from privacy_request where person_id = :person order by asked_at desc limit :count")
                .param("person", person.value())
                .param("count", SHOWN)
                .query(this::request)
                .list();
    }

    /// The requests to a body: open ones first, the oldest of them first.
    List<PrivacyRequest> to(Unit.Id body) {
        return jdbc.sql("""
                        select * from privacy_request where body_id = :body
                        order by done_at is not null, case when done_at is null then asked_at end, asked_at desc limit :count
                        """)
                .param("body", body.value())
                .param("count", SHOWN)
                .query(this::request)
                .list();
    }

    /// The requests that are not answered, of all bodies.
    List<PrivacyRequest> open() {
        return jdbc.sql("select * from privacy_request where done_at is null order by asked_at")
                .query(this::request)
                .list();
    }

    /// How many requests to a body are not answered.
    static Waiting.Count openCount(Unit.Id body) {
        return new Waiting.Count(
                "select count(*) from privacy_request where body_id = :body and done_at is null",
                Map.of("body", body.value()));
    }

    private byte @Nullable [] seal(String column, PrivacyRequest.Id id, String text) {
        return vault.sealAny(text, purpose(column, id));
    }

    private String open(String column, PrivacyRequest.Id id, ResultSet row) throws SQLException {
        return vault.openAny(row.getBytes(column + "_sealed"), purpose(column, id));
    }

    private static String purpose(String column, PrivacyRequest.Id id) {
        return "privacy_request." + column + ":" + id;
    }

    private static @Nullable OffsetDateTime moment(Optional<Instant> at) {
        return at.map(RequestRepository::utc).orElse(null);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private PrivacyRequest request(ResultSet row, int number) throws SQLException {
        var id = new PrivacyRequest.Id(row.getObject("id", UUID.class));
        return new PrivacyRequest(
                id,
                new Unit.Id(row.getObject("body_id", UUID.class)),
                new Person.Id(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                PrivacyRequest.Kind.valueOf(row.getString("kind")),
                open("wish", id, row),
                at(row, "asked_at").orElseThrow(),
                at(row, "acknowledged_at"),
                at(row, "extended_at"),
                open("extended_why", id, row),
                at(row, "done_at"),
                open("answer", id, row),
                row.getString("handled_by"),
                row.getInt("version"));
    }
}
