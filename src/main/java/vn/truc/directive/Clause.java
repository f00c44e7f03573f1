package vn.truc.directive;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.truc.measure.MeasureSource;
import vn.truc.measure.Reach;
import vn.truc.measure.Rule;
import vn.truc.organisation.Unit;

/// One clause: what the document says, and what becomes of it. Its id is that of the measure or task it turns into.
public record Clause(UUID id, String label, String text, Content content, Optional<Reach> reach) {
    public Clause {
        if (label.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("A clause has a label and a text");
        }
    }

    /// What a clause is.
    public sealed interface Content {}

    /// A rule that a machine can check.
    public record Ordered(Rule rule) implements Content {}

    /// Work for each of the lead units, with others that help, by a day where the document names one.
    public record Work(Set<Unit.Id> lead, Set<Unit.Id> with, Optional<LocalDate> due) implements Content {
        public Work {
            if (lead.isEmpty()) {
                throw new IllegalArgumentException("Work has a lead unit");
            }
            lead = Set.copyOf(lead);
            with = Set.copyOf(with);
        }
    }

    /// The end of rules that clauses of earlier documents order, from the first day of this one.
    public record Ending(Set<MeasureSource.Id> clauses) implements Content {
        public Ending {
            if (clauses.isEmpty()) {
                throw new IllegalArgumentException("Something is ended");
            }
            clauses = Set.copyOf(clauses);
        }
    }

    /// To be read and understood, by those who answer for a unit or by everybody.
    public record ToRead(boolean everybody) implements Content {}
}
