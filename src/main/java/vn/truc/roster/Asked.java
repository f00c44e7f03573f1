package vn.truc.roster;

import java.util.UUID;

/// What goes through the stages of a body: a unit’s plan for a week, or a rota of duty.
record Asked(Kind kind, UUID id) {
    static Asked of(Roster.Id week) {
        return new Asked(Kind.WEEK, week.value());
    }

    static Asked of(DutyRota.Id rota) {
        return new Asked(Kind.ROTA, rota.value());
    }

    boolean rota() {
        return kind == Kind.ROTA;
    }

    /// Where each kind is kept.
    enum Kind {
        WEEK("roster", "roster_step", "roster_id"),
        ROTA("duty_rota", "duty_step", "rota_id");

        private final String table;
        private final String steps;
        private final String column;

        Kind(String table, String steps, String column) {
            this.table = table;
            this.steps = steps;
            this.column = column;
        }

        /// A statement with the names of this kind: `{table}`, `{steps}`, and `{of}`, to which a step belongs.
        String in(String statement) {
            return statement.replace("{table}", table).replace("{steps}", steps).replace("{of}", column);
        }
    }
}
