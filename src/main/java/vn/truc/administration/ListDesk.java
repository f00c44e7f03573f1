package vn.truc.administration;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.organisation.ImportDraft;
import vn.truc.organisation.Imports;
import vn.truc.organisation.Unit;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// Brings in lists of units and people for a unit within the reach.
@Service
@Transactional
public class ListDesk {
    private final Rights rights;
    private final Imports imports;

    ListDesk(Rights rights, Imports imports) {
        this.rights = rights;
        this.imports = imports;
    }

    /// Shows what a list would do.
    public Outcome<ImportDraft> propose(
            Actor by, UUID id, Unit.Id unit, ImportDraft.Kind kind, boolean complete, String content) {
        rights.demand(by, Right.ADMINISTER, unit);
        return imports.propose(id, unit, kind, complete, content);
    }

    /// A list that was shown before.
    @Transactional(readOnly = true)
    public ImportDraft find(Actor by, UUID id) {
        var draft = imports.find(id).orElseThrow(() -> new NotFound("list"));
        rights.demand(by, Right.ADMINISTER, draft.unit());
        return draft;
    }

    /// Carries a list out, exactly as it was shown.
    public Outcome<ImportDraft> accept(Actor by, UUID id, String fingerprint) {
        find(by, id);
        return imports.accept(id, fingerprint, by.author());
    }
}
