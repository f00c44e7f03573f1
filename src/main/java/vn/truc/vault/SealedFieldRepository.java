package vn.truc.vault;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Finds the fields that an earlier key locked, wherever they stand; tables and columns come from the program only.
@Repository
class SealedFieldRepository {
    private final JdbcClient jdbc;
    private final Vault vault;

    SealedFieldRepository(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    long countOld(SealedField field) {
        return jdbc.sql("select count(*) from " + field.table() + " where " + old(field))
                .param("prefix", vault.prefix())
                .query(Long.class)
                .single();
    }

    /// Locks so many anew and says how many it were; what others hold is passed over.
    int lockAnew(SealedField field, int most) {
        var rows = jdbc.sql("select tableoid::bigint as part, ctid::text as place, " + field.column() + " as sealed, "
                        + field.purpose() + " as purpose from " + field.table() + " where " + old(field)
                        + " limit :most for update skip locked")
                .param("prefix", vault.prefix())
                .param("most", most)
                .query((row, number) -> new Row(
                        row.getLong("part"),
                        row.getString("place"),
                        vault.open(row.getBytes("sealed"), row.getString("purpose")),
                        row.getString("purpose")))
                .list();
        rows.forEach(row -> jdbc.sql("update " + field.table() + " set " + field.column()
                        + " = :sealed where tableoid = :part::oid and ctid = :place::tid")
                .param("sealed", vault.seal(row.text(), row.purpose()))
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

    private static String old(SealedField field) {
        return field.column() + " is not null and substring(" + field.column() + " from 1 for 5) <> :prefix";
    }

    private record Row(long part, String place, String text, String purpose) {}
}
