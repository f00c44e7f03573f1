package vn.truc.directive.web;

import java.util.List;
import java.util.Optional;
import vn.truc.page.Message;

/// What somebody else saved of a draft while it was being worked on: by whom, and each thing that is other than here.
public record Meanwhile(String by, List<Difference> differences) {
    public Meanwhile {
        differences = List.copyOf(differences);
    }

    /// One thing as it is saved and as it stands here; empty where there is nothing.
    public record Difference(Message what, Optional<String> theirs, Optional<String> yours) {}
}
