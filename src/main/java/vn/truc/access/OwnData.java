package vn.truc.access;

import java.util.List;
import vn.truc.page.Table;

/// A part of everything that is kept about a person: capabilities contribute it, the person sees it all and takes
/// it along.
public interface OwnData {
    /// Where it stands, smallest first.
    int order();

    /// What is kept about this person, as lists; an empty list where there is nothing.
    List<Table> about(Actor person);
}
