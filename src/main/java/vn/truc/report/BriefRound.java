package vn.truc.report;

import java.time.LocalTime;
import java.util.Set;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;

/// When the leaders' link to what an office receives goes out by itself, and to whom.
public record BriefRound(
        Unit.Id recipient, String form, Set<Unit.Id> roots, LocalTime at, Set<Person.Id> leaders, Person.Id setter) {
    public BriefRound {
        roots = Set.copyOf(roots);
        leaders = Set.copyOf(leaders);
    }
}
