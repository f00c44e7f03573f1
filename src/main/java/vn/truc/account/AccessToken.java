package vn.truc.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.truc.access.Right;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// Leave for a program to come in, in a person's name or as a machine account of a unit: with which rights, how far and
/// how long. The secret itself is known to nobody but whoever made it.
public record AccessToken(
        Id id,
        String name,
        Optional<Person.Id> person,
        Optional<Unit.Id> machineOf,
        Unit.Id body,
        Optional<Unit.Id> reach,
        Set<Right> rights,
        Person.Id madeBy,
        Instant made,
        Instant expires,
        Optional<Instant> lastUsed,
        Optional<Instant> revoked) {
    /// What the doors of the programs' interface ask for; contacts, opening answers and administration are not among
    /// it. Who orders isolation may hand on just that: no door for programs shows answers (`docs/decisions/0079`).
    public static final Set<Right> FOR_PROGRAMS = EnumSet.of(
            Right.OWN,
            Right.READ_UNIT,
            Right.ANSWER_DIRECTIVES,
            Right.DRAFT_DIRECTIVES,
            Right.ISSUE_DIRECTIVES,
            Right.SEE_HEALTH_ANSWERS,
            Right.DECIDE_ABSENCES,
            Right.HOLD_MEETINGS,
            Right.EDIT_ROSTER,
            Right.APPROVE_ROSTER,
            Right.WORK_GATE,
            Right.ANNOUNCE_VISITORS,
            Right.ORDER_ADMISSION,
            Right.DRAFT_REPORT,
            Right.SUBMIT_REPORT,
            Right.CONSOLIDATE,
            Right.SEE_SITUATION);

    /// What a machine may do without a person behind it: nothing that a person answers for by name.
    public static final Set<Right> FOR_MACHINES =
            EnumSet.of(Right.READ_UNIT, Right.EDIT_ROSTER, Right.WORK_GATE, Right.DRAFT_REPORT, Right.SEE_SITUATION);

    /// Its rights in the order in which they are shown.
    public List<Right> inOrder() {
        return rights.stream().sorted(Comparator.naturalOrder()).toList();
    }

    /// Whether it opens a door at this moment.
    public boolean open(Instant now) {
        return revoked.isEmpty() && now.isBefore(expires);
    }

    /// Where it stands: open, expired or revoked.
    public State at(Instant now) {
        if (revoked.isPresent()) {
            return State.REVOKED;
        }
        return now.isBefore(expires) ? State.OPEN : State.EXPIRED;
    }

    /// Whether this is what was asked for before, whenever that was.
    boolean says(AccessToken other) {
        return name.equals(other.name)
                && person.equals(other.person)
                && machineOf.equals(other.machineOf)
                && reach.equals(other.reach)
                && rights.equals(other.rights);
    }

    /// Where a token stands.
    public enum State {
        OPEN,
        EXPIRED,
        REVOKED
    }

    /// The identifier of a token, made with the form.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
