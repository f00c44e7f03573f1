package vn.truc.gate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Acting;
import vn.truc.audit.Author;
import vn.truc.calendar.OfficeClock;
import vn.truc.health.Look;
import vn.truc.health.VisitorConsents;
import vn.truc.health.VisitorDeclaration;
import vn.truc.health.VisitorDeclarations;
import vn.truc.health.VisitorLooks;
import vn.truc.organisation.Telephone;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Table;

/// What is kept about a visitor, as the visitor reaches it by the address of the own pass: seen, what was declared
/// corrected, consent withdrawn. And whom a declaration of a visitor is about, for those who may know what it says.
@Service
public class VisitorFiles {
    private static final int SHOWN_DIGITS = 3;

    private final VisitorRepository repository;
    private final VisitorContactRepository contacts;
    private final OwnVisitRepository visits;
    private final RoomRepository rooms;
    private final List<VisitorData> others;
    private final Guests guests;
    private final VisitorDeclarations declarations;
    private final VisitorConsents consents;
    private final VisitorLooks looks;
    private final Acting acting;
    private final OfficeClock clock;

    VisitorFiles(
            VisitorRepository repository,
            VisitorContactRepository contacts,
            OwnVisitRepository visits,
            RoomRepository rooms,
            List<VisitorData> others,
            Guests guests,
            VisitorDeclarations declarations,
            VisitorConsents consents,
            VisitorLooks looks,
            Acting acting,
            OfficeClock clock) {
        this.repository = repository;
        this.contacts = contacts;
        this.visits = visits;
        this.rooms = rooms;
        this.others = others;
        this.guests = guests;
        this.declarations = declarations;
        this.consents = consents;
        this.looks = looks;
        this.acting = acting;
        this.clock = clock;
    }

    /// Everything that is kept about a visitor, and who looked at it.
    public File file(String token) {
        var id = guests.visitor(token);
        return acting.as(Guests.PART, () -> {
            var visitor = repository.find(id).orElseThrow(() -> new NotFound("visit"));
            return new File(
                    visitor,
                    declarations.of(id.value()),
                    consents.withdrawn(id.value()),
                    looks.at(id.value()),
                    kept(visitor));
        });
    }

    /// What is kept beside the declaration: what was written about the visit, entries and exits, the last digits of the
    /// telephone number, and what capabilities above this one keep.
    private List<Table> kept(Visitor visitor) {
        var id = visitor.id().value();
        var visit = Table.of(
                        Message.of("gate.file.visit"),
                        clock.today(),
                        "gate.visitor.name",
                        "gate.visitor.origin",
                        "gate.visitor.host",
                        "gate.visitor.purpose",
                        "gate.visitor.phone")
                .row(
                        visitor.name(),
                        visitor.origin(),
                        visitor.host(),
                        visitor.purpose(),
                        masked(contacts.phones(List.of(id)).getOrDefault(id, "")));
        return Stream.concat(
                        Stream.of(
                                visit.table(),
                                GateOwnData.table(visits.of(id, GateOwnData.MOST), clock.today()),
                                GateOwnData.rooms(rooms.of(id, GateOwnData.MOST), clock.today())),
                        others.stream().flatMap(part -> part.about(visitor.id()).stream()))
                .toList();
    }

    /// Whoever has the address of the pass may have found it: enough to know the own number again.
    private static String masked(String number) {
        var digits = Telephone.plain(number);
        int hidden = Math.max(0, digits.length() - SHOWN_DIGITS);
        return "•".repeat(hidden) + digits.substring(hidden);
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

    /// What is kept about a visitor: the versions of the declaration, the newest first and none where nothing was
    /// asked, whether consent was withdrawn, who looked; and what else is kept.
    public record File(
            Visitor visitor, List<VisitorDeclaration> versions, boolean withdrawn, List<Look> looks, List<Table> kept) {
        /// The version that holds.
        ///
        /// @throws NotFound where nothing was declared
        public VisitorDeclaration current() {
            return versions.stream().findFirst().orElseThrow(() -> new NotFound("declaration"));
        }
    }
}
