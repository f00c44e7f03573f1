package vn.truc.directive;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The files of documents.
@Repository
class AttachmentRepository {
    private final JdbcClient jdbc;

    AttachmentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void attach(Directive.Id id, Attachment file) {
        jdbc.sql("""
                        insert into directive_file (directive_id, name, media_type, content)
                        values (:id, :name, :type, :content)
                        on conflict (directive_id) do update set name = excluded.name,
                            media_type = excluded.media_type, content = excluded.content
                        """)
                .param("id", id.value())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("content", file.content())
                .update();
    }

    Optional<Attachment> file(Directive.Id id) {
        return jdbc.sql("select name, media_type, content from directive_file where directive_id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new Attachment(row.getString("name"), row.getString("media_type"), row.getBytes("content")))
                .optional();
    }

    Optional<String> fileName(Directive.Id id) {
        return jdbc.sql("select name from directive_file where directive_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }
}
