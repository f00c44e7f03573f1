package vn.truc.directive;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// The files of documents as they were signed.
@Service
@Transactional
public class Attachments {
    private final DirectiveRepository repository;
    private final AttachmentRepository files;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    Attachments(
            DirectiveRepository repository, AttachmentRepository files, Rights rights, Audit audit, OfficeClock clock) {
        this.repository = repository;
        this.files = files;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// Keeps the document's file with a draft; another one takes its place. The issued document keeps the one it had.
    public Outcome<Attachment> attach(Actor by, Directive.Id id, String name, byte[] content) {
        var directive = repository.lock(id).orElseThrow(() -> new NotFound("directive"));
        rights.demand(by, Right.DRAFT_DIRECTIVES, directive.issuer());
        if (!directive.draft()) {
            return Outcome.refused("directive.not-draft");
        }
        return switch (Attachment.of(name, content)) {
            case Outcome.Refused<Attachment> refused -> refused;
            case Outcome.Done<Attachment>(var file) -> {
                files.attach(id, file);
                audit.write(
                        new Audit.Line(clock.newId(), by.author(), "directive.file-attached", id.value(), Map.of()));
                yield Outcome.done(file);
            }
        };
    }

    /// The document's file, if it has one.
    @Transactional(readOnly = true)
    public Optional<Attachment> file(Directive.Id id) {
        return files.file(id);
    }

    /// What the document's file is called, if it has one.
    @Transactional(readOnly = true)
    public Optional<String> fileName(Directive.Id id) {
        return files.fileName(id);
    }
}
