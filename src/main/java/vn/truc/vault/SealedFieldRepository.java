package vn.truc.vault;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds the fields that an earlier key locked, wherever they stand; tables and columns come from the program only.
@Repository
class SealedFieldRepository {
    /// With what a text begins that a migration made ready and that is not locked yet; what is locked never does.
    private static final byte[] OPEN = {0};

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
        var rows = jdbc.sql(rows(field) + " where " + old(field) + " limit :most for update skip locked")
                .param("prefix", vault.prefix())
                .param("marks", index.prefix())
                .param("most", most)
                .query((row, number) -> row(row, vault.open(row.getBytes("sealed"), row.getString("purpose"))))
                .list();
        rows.forEach(row -> put(field, row));
        return rows.size();
    }

    /// The columns that a migration made, in which texts may wait to be locked for the first time; whoever else starts
    /// waits here.
    Set<String> unlocked() {
        return Set.copyOf(jdbc.sql("select field from vault_unlocked for update")
                .query(String.class)
                .list());
    }

    /// Locks so many texts that a migration left with a first byte of zero, and says how many it were.
    int lockFirst(SealedField field, int most) {
        var rows = jdbc.sql(rows(field) + " where " + open(field) + " limit :most for update")
                .param("open", OPEN)
                .param("most", most)
                .query((row, number) -> {
                    var text = row.getBytes("sealed");
                    return row(row, new String(text, 1, text.length - 1, StandardCharsets.UTF_8));
                })
                .list();
        rows.forEach(row -> put(field, row));
        return rows.size();
    }

    /// Leaves nothing of earlier rows in the files of a table; outside any transaction.
    void clearAway(String table) {
        jdbc.sql("vacuum full " + table).update();
    }

    /// Nothing waits in any column any more.
    void allLocked() {
        jdbc.sql("delete from vault_unlocked").update();
    }

    private void put(SealedField field, Row row) {
        var mark = field.marked()
                .map(marked -> ", " + marked.column() + " = :mark")
                .orElse("");
        jdbc.sql("update " + field.table() + " set " + field.column() + " = :sealed" + mark
                        + " where tableoid = :part::oid and ctid = :place::tid")
                .param("sealed", vault.seal(row.text(), row.purpose()))
                .param("mark", mark(field, row.text()))
                .param("part", row.part())
                .param("place", row.place())
                .update();
    }

    private static String rows(SealedField field) {
        return "select tableoid::bigint as part, ctid::text as place, " + field.column() + " as sealed, "
                + field.purpose() + " as purpose from " + field.table();
    }

    private static Row row(ResultSet row, String text) throws SQLException {
        return new Row(row.getLong("part"), row.getString("place"), text, row.getString("purpose"));
    }

    /// Whether some locked field of this column opens; empty where nothing is locked.
    Optional<Boolean> opens(SealedField field) {
        return jdbc.sql("select " + field.column() + " as sealed, " + field.purpose() + " as purpose from "
                        + field.table() + " where " + field.column() + " is not null and not " + open(field)
                        + " limit 1")
                .param("open", OPEN)
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

    private static String open(SealedField field) {
        return "coalesce(substring(" + field.column() + " from 1 for 1) = :open, false)";
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
