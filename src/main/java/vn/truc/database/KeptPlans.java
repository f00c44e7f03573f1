package vn.truc.database;

/// How the database plans what it is asked. Each statement is planned for what it is asked, as many units are
/// asked about by the same statement as one (docs/decisions/0010); a transaction about one person says that
/// plans may be kept.
public final class KeptPlans {
    /// The label of a transaction that asks about one person or thing by its key: `@Transactional(label =
    /// KeptPlans.LABEL)`.
    public static final String LABEL = "plans-kept";

    private KeptPlans() {}
}
