package vn.truc.organisation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.truc.vault.Sha256;
import vn.truc.vault.Vault;

/// Keeps lists, locked, until they are carried out or a week has passed.
@Repository
class ImportRepository {
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Vault vault;

    ImportRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql("select * from import_draft where id = :id")
                .param("id", id)
                .query((row, number) -> new Draft(
                        id,
                        new Unit.Id(row.getObject("unit_id", UUID.class)),
                        ImportDraft.Kind.valueOf(row.getString("kind")),
                        row.getBoolean("complete"),
                        open(row.getBytes("content_sealed"), id),
                        row.getObject("accepted_at") != null))
                .optional();
    }

    void put(Draft draft, Instant now) {
        jdbc.sql("delete from import_draft where accepted_at is null and id < uuid_floor(:old)")
                .param("old", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into import_draft (id, unit_id, kind, complete, content_sealed)
                        values (:id, :unit, :kind, :complete, :content)
                        """)
                .param("id", draft.id)
                .param("unit", draft.unit.value())
                .param("kind", draft.kind.name())
                .param("complete", draft.complete)
                .param("content", vault.seal(draft.content, "import.draft:" + draft.id))
                .update();
    }

    void accepted(UUID id, Instant now) {
        jdbc.sql("update import_draft set accepted_at = :now, content_sealed = null where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    static String fingerprint(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }

    private String open(byte @Nullable [] sealed, UUID id) {
        return sealed == null ? "" : vault.open(sealed, "import.draft:" + id);
    }

    /// A list as it is kept.
    record Draft(UUID id, Unit.Id unit, ImportDraft.Kind kind, boolean complete, String content, boolean accepted) {}
}
