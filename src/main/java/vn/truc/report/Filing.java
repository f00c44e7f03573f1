package vn.truc.report;

import java.util.Map;
import java.util.Optional;
import vn.truc.organisation.Person;

/// What somebody hands in: the figures they put down, or that there is nothing to report, and who signs.
public record Filing(
        Submission.Id id,
        Report.Id report,
        Report.Key key,
        int version,
        Map<String, Report.Given> given,
        String remarks,
        boolean nothing,
        Optional<Person.Id> signer) {
    public Filing {
        given = nothing ? Map.of() : Map.copyOf(given);
        remarks = remarks.strip();
    }

    /// The draft behind it.
    Draft draft() {
        return new Draft(report, key, version, given, remarks);
    }

    /// A report as it is being worked on; the version is the one that its writer had seen, 0 for a new one.
    public record Draft(Report.Id id, Report.Key key, int version, Map<String, Report.Given> given, String remarks) {
        public Draft {
            given = Map.copyOf(given);
            remarks = remarks.strip();
        }
    }
}
