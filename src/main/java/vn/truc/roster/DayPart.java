package vn.truc.roster;

/// One half of a day.
enum DayPart {
    MORNING,
    AFTERNOON;

    /// The half that this means: the morning, or the afternoon.
    static DayPart of(boolean morning) {
        return morning ? MORNING : AFTERNOON;
    }

    /// The other half of the day.
    DayPart other() {
        return of(this == AFTERNOON);
    }
}
