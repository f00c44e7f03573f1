package vn.truc.vault;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Locks anew, with the key of today, what is still locked with an earlier one; called as a part of Trực that row-level
/// security lets do so.
@Service
@Transactional
public class Resealing {
    /// As which part of Trực fields are locked anew.
    public static final String PART = "vault.reseal";

    private static final int AT_ONCE = 10_000;

    private final List<SealedField> fields;
    private final SealedFieldRepository sealed;

    Resealing(List<SealedField> fields, SealedFieldRepository sealed) {
        this.fields = List.copyOf(fields);
        this.sealed = sealed;
    }

    /// Locks so many fields of each column anew; says how many it were.
    public int some(int most) {
        return fields.stream().mapToInt(field -> sealed.lockAnew(field, most)).sum();
    }

    /// Locks what a migration made ready: what stood in clear text before the column was one of locked fields. Says in
    /// which tables something was.
    public Set<String> firstTime() {
        var unlocked = sealed.unlocked();
        if (unlocked.isEmpty()) {
            return Set.of();
        }
        var tables = new TreeSet<String>();
        for (var field : fields) {
            if (unlocked.contains(field.name())) {
                int locked = AT_ONCE;
                while (locked == AT_ONCE) {
                    locked = sealed.lockFirst(field, AT_ONCE);
                    if (locked > 0) {
                        tables.add(field.table());
                    }
                }
            }
        }
        sealed.allLocked();
        return tables;
    }

    /// Writes these tables anew, so that of rows as they were before they were locked nothing is left in their files.
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void clearAway(Set<String> tables) {
        tables.forEach(sealed::clearAway);
    }

    /// How many fields are locked with an earlier key, by table.
    @Transactional(readOnly = true)
    public Map<String, Long> waiting() {
        var waiting = new TreeMap<String, Long>();
        fields.forEach(field -> waiting.merge(field.table(), sealed.countOld(field), Long::sum));
        waiting.values().removeIf(count -> count == 0);
        return waiting;
    }
}
