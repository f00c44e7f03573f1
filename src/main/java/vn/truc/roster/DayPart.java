package vn.truc.roster;

/// One half of a day.
enum DayPart {
    MORNING(10 * 60),
    AFTERNOON(15 * 60);

    private final int middle;

    DayPart(int middle) {
        this.middle = middle;
    }

    /// Its middle, in minutes from midnight: whoever is there then is there for this half.
    int middle() {
        return middle;
    }

    /// The half that this means: the morning, or the afternoon.
    static DayPart of(boolean morning) {
        return morning ? MORNING : AFTERNOON;
    }

    /// The other half of the day.
    DayPart other() {
        return of(this == AFTERNOON);
    }
}
