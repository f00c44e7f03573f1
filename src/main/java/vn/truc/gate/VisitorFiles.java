package vn.truc.gate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Acting;
import vn.truc.audit.Author;
import vn.truc.health.Look;
import vn.truc.health.VisitorConsents;
import vn.truc.health.VisitorDeclaration;
import vn.truc.health.VisitorDeclarations;
import vn.truc.health.VisitorLooks;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// What a visitor declared, as the visitor reaches it by the address of the own pass: seen, corrected, consent
/// withdrawn. And whom a declaration of a visitor is about, for those who may know what it says.
@Service
public class VisitorFiles {
    private final VisitorRepository repository;
    private final Guests guests;
    private final VisitorDeclarations declarations;
    private final VisitorConsents consents;
    private final VisitorLooks looks;
    private final Acting acting;

    VisitorFiles(
            VisitorRepository repository,
            Guests guests,
            VisitorDeclarations declarations,
            VisitorConsents consents,
            VisitorLooks looks,
            Acting acting) {
        this.repository = repository;
        this.guests = guests;
        this.declarations = declarations;
        this.consents = consents;
        this.looks = looks;
        this.acting = acting;
    }

    /// Everything that is kept about the health of a visitor, and who looked at it.
    public File file(String token) {
        var id = guests.visitor(token);
        return acting.as(Guests.PART, () -> {
            var versions = declarations.of(id.value());
            if (versions.isEmpty()) {
                throw new NotFound("declaration");
            }
            return new File(
                    repository.find(id).orElseThrow(() -> new NotFound("visit")),
                    versions.getFirst(),
                    versions.subList(1, versions.size()),
                    consents.withdrawn(id.value()),
                    looks.at(id.value()));
        });
    }

    /// Corrects what the visitor declared, as `VisitorDeclarations` says.
    public Outcome<VisitorDeclaration> correct(String token, VisitorDeclarations.Correction correction) {
        var id = guests.visitor(token);
        return acting.as(Guests.PART, () -> declarations.correct(id.value(), correction, author(id)));
    }

    /// Withdraws the consent of the visitor: nobody opens the answers any more.
    public Outcome<Boolean> withdraw(String token, UUID request) {
        var id = guests.visitor(token);
        return acting.as(Guests.PART, () -> consents.withdraw(id.value(), request, author(id)));
    }

    /// These visitors, by their ids; who is forgotten is missing from the answer.
    @Transactional(readOnly = true)
    public Map<UUID, Visitor> named(Collection<UUID> visitors) {
        return repository.of(visitors);
    }

    private Author author(Visitor.Id visitor) {
        return new Author(
                repository
                        .bodyOf(visitor)
                        .orElseThrow(() -> new NotFound("visit"))
                        .value(),
                null,
                Guests.PART);
    }

    /// What a visitor declared: what holds, what stood before, whether consent was withdrawn, who looked.
    public record File(
            Visitor visitor,
            VisitorDeclaration current,
            List<VisitorDeclaration> earlier,
            boolean withdrawn,
            List<Look> looks) {}
}
