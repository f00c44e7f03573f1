package vn.truc.organisation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChangeRepository {
    private final JdbcClient jdbc;

    ChangeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void queue() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('organisation', 0))")
                .query(Integer.class)
                .single();
    }

    Optional<String> content(UUID request) {
        return jdbc.sql("select content from organisation_request where id = :id")
                .param("id", request)
                .query(String.class)
                .optional();
    }

    void remember(UUID request, String content) {
        jdbc.sql("insert into organisation_request (id, content) values (:id, :content)")
                .param("id", request)
                .param("content", content)
                .update();
    }
}
