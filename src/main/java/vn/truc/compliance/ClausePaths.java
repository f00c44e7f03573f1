package vn.truc.compliance;

import java.util.Collection;
import java.util.Map;
import vn.truc.access.Actor;
import vn.truc.measure.MeasureSource;

/// Where the clauses that order measures can be read: implemented by the floor that keeps the documents.
public interface ClausePaths {
    /// The addresses on this site of those clauses that somebody may read; the others are left out.
    Map<MeasureSource.Id, String> readable(Actor by, Collection<MeasureSource> sources);
}
