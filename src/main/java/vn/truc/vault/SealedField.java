package vn.truc.vault;

/// A column of locked fields, named by the capability that owns it: its table, and how its purpose is written in
/// SQL from
/// the columns of its row. When the key changes, its fields are locked anew.
public record SealedField(String table, String column, String purpose) {
    public SealedField {
        if (!table.matches("[a-z_]+") || !column.matches("[a-z_]+")) {
            throw new IllegalArgumentException("A table and a column by their names");
        }
    }
}
