package vn.truc.gate;

import java.util.List;
import vn.truc.page.Table;

/// A part of what is kept about a visitor, which capabilities above contribute, for the visitor to see and take along.
public interface VisitorData {
    /// What is kept about this visitor, as lists; a list without rows where there is nothing.
    List<Table> about(Visitor.Id visitor);
}
