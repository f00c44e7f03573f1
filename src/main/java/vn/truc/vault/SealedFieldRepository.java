package vn.truc.vault;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds the fields that an earlier key locked, wherever they stand; tables and columns come from the program only.
@Repository
class SealedFieldRepository {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final BlindIndex index;

    SealedFieldRepository(JdbcClient jdbc, Vault vault, BlindIndex index) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.index = index;
    }

    long countOld(SealedField field) {
        return jdbc.sql("select count(*) from " + field.table() + " where " + old(field))
                .param("prefix", vault.prefix())
                .param("marks", index.prefix())
                .query(Long.class)
                .single();
    }

    /// Locks so many anew and says how many it were; what others hold is passed over.
    int lockAnew(SealedField field, int most) {
        var rows = jdbc.sql("select tableoid::bigint as part, ctid::text as place, " + field.column() + " as sealed, "
                        + field.purpose() + " as purpose from " + field.table() + " where " + old(field)
                        + " limit :most for update skip locked")
                .param("prefix", vault.prefix())
                .param("marks", index.prefix())
                .param("most", most)
                .query((row, number) -> new Row(
                        row.getLong("part"),
                        row.getString("place"),
                        vault.open(row.getBytes("sealed"), row.getString("purpose")),
                        row.getString("purpose")))
                .list();
        var mark = field.marked()
                .map(marked -> ", " + marked.column() + " = :mark")
                .orElse("");
        rows.forEach(row -> jdbc.sql("update " + field.table() + " set " + field.column() + " = :sealed" + mark
                        + " where tableoid = :part::oid and ctid = :place::tid")
                .param("sealed", vault.seal(row.text(), row.purpose()))
                .param("mark", mark(field, row.text()))
                .param("part", row.part())
                .param("place", row.place())
                .update());
        return rows.size();
    }

    /// Whether some locked field of this column opens; empty where nothing is locked.
    Optional<Boolean> opens(SealedField field) {
        return jdbc.sql("select " + field.column() + " as sealed, " + field.purpose() + " as purpose from "
                        + field.table() + " where " + field.column() + " is not null limit 1")
                .query((row, number) -> opens(row.getBytes("sealed"), row.getString("purpose")))
                .optional();
    }

    private boolean opens(byte[] sealed, String purpose) {
        try {
            vault.open(sealed, purpose);
            return true;
        } catch (VaultClosed closed) {
            return false;
        }
    }

    private byte @Nullable [] mark(SealedField field, String text) {
        return field.marked()
                .map(marked -> index.mark(marked.plain().apply(text), marked.purpose()))
                .orElse(null);
    }

    private static String old(SealedField field) {
        var unmarked = field.marked()
                .map(SealedField.Marked::column)
                .map(column -> " or " + column + " is null or substring(" + column + " from 1 for 5) <> :marks")
                .orElse("");
        return field.column() + " is not null and (substring(" + field.column() + " from 1 for 5) <> :prefix" + unmarked
                + ")";
    }

    private record Row(long part, String place, String text, String purpose) {}
}
