package vn.truc.vault;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// A column of locked fields, named by the capability that owns it: its table, and how its purpose is written
/// in SQL from the columns of its row. When the key changes, its fields are locked anew.
public record SealedField(String table, String column, String purpose, Optional<Marked> marked) {
    public SealedField {
        if (!table.matches("[a-z_]+") || !column.matches("[a-z_]+")) {
            throw new IllegalArgumentException("A table and a column by their names");
        }
    }

    /// A field by which nothing is searched.
    public SealedField(String table, String column, String purpose) {
        this(table, column, purpose, Optional.empty());
    }

    /// The same field with a mark by which it is found.
    public SealedField foundBy(Marked other) {
        return new SealedField(table, column, purpose, Optional.of(other));
    }

    /// The column by its full name.
    String name() {
        return table + "." + column;
    }

    /// The column of the marks, for which purpose they are made, and how a text is written before it is marked.
    public record Marked(String column, String purpose, UnaryOperator<String> plain) {
        public Marked {
            if (!column.matches("[a-z_]+")) {
                throw new IllegalArgumentException("A column by its name");
            }
        }
    }
}
