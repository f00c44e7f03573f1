package vn.truc.database;

/// How the database plans what it is asked. Each statement is planned for what it is asked, as many units are
/// asked about by the same statement as one (docs/decisions/0010); a transaction about one person says that
/// plans may be kept.
public final class Plans {
    /// The label of a transaction that asks about one person or thing by its key: `@Transactional(label = Plans.KEPT)`.
    public static final String KEPT = "plans-kept";

    private Plans() {}
}
