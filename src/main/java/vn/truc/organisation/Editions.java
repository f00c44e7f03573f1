package vn.truc.organisation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.audit.Audit;
import vn.truc.audit.Author;
import vn.truc.page.FormErrors;

/// Tells whoever comes second what somebody else changed since the form was opened: a person, a place, a team. What was
/// last done to a thing stands for its edition, so nothing more is kept.
@Service
@Transactional(readOnly = true)
public class Editions {
    private final Audit audit;
    private final Changes changes;

    Editions(Audit audit, Changes changes) {
        this.audit = audit;
        this.changes = changes;
    }

    /// The edition of a thing as it is now.
    public UUID of(UUID subject) {
        return last(subject).map(Audit.Line::id).orElse(subject);
    }

    /// What somebody else did since this edition was seen; nothing where nobody did, or where it was oneself.
    public FormErrors since(UUID subject, String seen, Author by) {
        var last = last(subject);
        return seen.isEmpty()
                        || last.isEmpty()
                        || last.get().id().toString().equals(seen)
                        || by.equals(last.get().by())
                ? FormErrors.none()
                : changes.last(subject);
    }

    private Optional<Audit.Line> last(UUID subject) {
        var lines = audit.about(subject);
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
    }
}
