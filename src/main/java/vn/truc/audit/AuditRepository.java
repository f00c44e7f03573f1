package vn.truc.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    void insert(List<Audit.Line> lines) {
        jdbc.sql("""
                        insert into audit_line (body_id, id, person_id, author, act, subject_id, details)
                        select * from unnest(:bodies::uuid[], :ids::uuid[], :people::uuid[], :authors::text[], :acts::text[],
                                             :subjects::uuid[], :details::jsonb[])
                        """)
                .param("bodies", ids(lines, line -> line.by().body()))
                .param("ids", ids(lines, Audit.Line::id))
                .param("people", ids(lines, line -> line.by().person()))
                .param("authors", lines.stream().map(line -> line.by().name()).toArray(String[]::new))
                .param("acts", lines.stream().map(Audit.Line::act).toArray(String[]::new))
                .param("subjects", ids(lines, Audit.Line::subject))
                .param(
                        "details",
                        lines.stream()
                                .map(line -> json.writeValueAsString(line.details()))
                                .toArray(String[]::new))
                .update();
    }

    private static UUID[] ids(List<Audit.Line> lines, Function<Audit.Line, @Nullable UUID> part) {
        return lines.stream().map(part).toArray(UUID[]::new);
    }

    List<Audit.Line> about(UUID subject) {
        return jdbc.sql("select * from audit_line where subject_id = :subject order by id")
                .param("subject", subject)
                .query(this::line)
                .list();
    }

    List<Audit.Line> search(Audit.Search search) {
        return jdbc.sql("""
                        select * from audit_line
                        where body_id = any(:bodies) and id >= uuid_floor(:from) and id < uuid_floor(:until)
                          and (:before::uuid is null or id < :before)
                          and starts_with(act, :act) and vi_norm(author) like vi_norm(:author)
                        order by id desc limit :most
                        """)
                .param("bodies", search.bodies().toArray(UUID[]::new))
                .param("from", search.from().atOffset(ZoneOffset.UTC))
                .param("until", search.until().atOffset(ZoneOffset.UTC))
                .param("act", search.act())
                .param("before", search.before().orElse(null))
                .param(
                        "author",
                        "%"
                                + search.author()
                                        .replaceAll("[%_\\\\]", " ")
                                        .strip()
                                        .replaceAll("\\s+", "%") + "%")
                .param("most", search.most())
                .query(this::line)
                .list();
    }

    private Audit.Line line(ResultSet row, int number) throws SQLException {
        return new Audit.Line(
                row.getObject("id", UUID.class),
                new Author(
                        row.getObject("body_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("author")),
                row.getString("act"),
                row.getObject("subject_id", UUID.class),
                json.readValue(row.getString("details"), new TypeReference<Map<String, String>>() {}));
    }
}
