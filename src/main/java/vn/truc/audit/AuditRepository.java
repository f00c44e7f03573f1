package vn.truc.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Audit.Line line) {
        jdbc.sql("""
                        insert into audit_line (body_id, id, person_id, author, act, subject_id, details)
                        values (:body, :id, :person, :author, :act, :subject, :details::jsonb)
                        """)
                .param("body", line.by().body())
                .param("id", line.id())
                .param("person", line.by().person())
                .param("author", line.by().name())
                .param("act", line.act())
                .param("subject", line.subject())
                .param("details", json.writeValueAsString(line.details()))
                .update();
    }

    List<Audit.Line> about(UUID subject) {
        return jdbc.sql("select * from audit_line where subject_id = :subject order by id")
                .param("subject", subject)
                .query((row, number) -> new Audit.Line(
                        row.getObject("id", UUID.class),
                        new Author(
                                row.getObject("body_id", UUID.class),
                                row.getObject("person_id", UUID.class),
                                row.getString("author")),
                        row.getString("act"),
                        row.getObject("subject_id", UUID.class),
                        json.readValue(row.getString("details"), new TypeReference<Map<String, String>>() {})))
                .list();
    }
}
