package vn.truc.vault;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Locks anew, with the key of today, what is still locked with an earlier one; called as a part of Trực that
/// row-level
/// security lets do so.
@Repository
@Transactional
public class Resealing {
    /// As which part of Trực fields are locked anew.
    public static final String PART = "vault.reseal";

    private final List<SealedField> fields;
    private final Vault vault;
    private final JdbcClient jdbc;

    Resealing(List<SealedField> fields, Vault vault, JdbcClient jdbc) {
        this.fields = List.copyOf(fields);
        this.vault = vault;
        this.jdbc = jdbc;
    }

    /// Locks so many fields of each column anew; says how many it were.
    public int some(int most) {
        return fields.stream().mapToInt(field -> some(field, most)).sum();
    }

    /// How many fields are locked with an earlier key, by table.
    @Transactional(readOnly = true)
    public Map<String, Long> waiting() {
        var waiting = new TreeMap<String, Long>();
        for (var field : fields) {
            long count = jdbc.sql("select count(*) from " + field.table() + " where " + old(field))
                    .param("prefix", vault.prefix())
                    .query(Long.class)
                    .single();
            waiting.merge(field.table(), count, Long::sum);
        }
        waiting.values().removeIf(count -> count == 0);
        return waiting;
    }

    private int some(SealedField field, int most) {
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
                .param("sealed", vault.seal(row.text, row.purpose))
                .param("part", row.part)
                .param("place", row.place)
                .update());
        return rows.size();
    }

    private static String old(SealedField field) {
        return field.column() + " is not null and substring(" + field.column() + " from 1 for 5) <> :prefix";
    }

    private record Row(long part, String place, String text, String purpose) {}
}
