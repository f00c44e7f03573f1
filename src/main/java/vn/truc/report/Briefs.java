package vn.truc.report;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.page.NotAllowed;
import vn.truc.vault.Vault;

/// The links by which leaders read the figures without signing in. A link carries its id and a signature made
/// with a key that is not in the database; it lives by the clock of the machine.
@Service
@Transactional
public class Briefs {
    /// How long a link opens.
    public static final Duration LIFE = Duration.ofDays(7);

    private static final String PURPOSE = "report.brief";
    private static final int SIGNATURE = 16;
    private static final int TOKEN = 2 * Long.BYTES + SIGNATURE;

    private final BriefRepository repository;
    private final Vault vault;
    private final Audit audit;
    private final OfficeClock clock;
    private final Clock wall;

    Briefs(BriefRepository repository, Vault vault, Audit audit, OfficeClock clock, Clock wall) {
        this.repository = repository;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
        this.wall = wall;
    }

    /// Makes a link to what the actor's office receives in a form.
    public Brief make(Actor by, Brief.Id id, String form) {
        var roots = by.roots(Right.CONSOLIDATE);
        if (roots.isEmpty()) {
            throw new NotAllowed("CONSOLIDATE");
        }
        var now = wall.instant();
        var brief = new Brief(id, form, by.unit(), roots, now, now.plus(LIFE));
        if (repository.insert(by.person().id(), brief)) {
            audit.write(
                    new Audit.Line(clock.newId(), by.author(), "report.brief-made", id.value(), Map.of("form", form)));
        }
        return brief;
    }

    /// Makes the link of a round that goes out by itself.
    Brief make(Person setter, BriefRound round) {
        var now = wall.instant();
        var brief = new Brief(
                new Brief.Id(clock.newId()), round.form(), round.recipient(), round.roots(), now, now.plus(LIFE));
        repository.insert(setter.id(), brief);
        return brief;
    }

    /// The links of the actor's office that still open.
    @Transactional(readOnly = true)
    public List<Brief> open(Actor by) {
        return by.holds(Right.CONSOLIDATE) ? repository.open(by.unit(), wall.instant()) : List.of();
    }

    /// The latest link that still opens and shows what this leader is in charge of.
    @Transactional(readOnly = true)
    public Optional<Brief> forLeader(Actor by) {
        return by.holds(Right.APPROVE_ROSTER)
                ? repository.openOn(by.roots(Right.APPROVE_ROSTER), wall.instant()).stream()
                        .findFirst()
                : Optional.empty();
    }

    /// Closes a link of the actor's office for good.
    public void revoke(Actor by, Brief.Id id) {
        if (!by.holds(Right.CONSOLIDATE)) {
            throw new NotAllowed("CONSOLIDATE");
        }
        if (repository.revoke(id, by.unit(), wall.instant())) {
            audit.write(new Audit.Line(clock.newId(), by.author(), "report.brief-revoked", id.value(), Map.of()));
        }
    }

    /// What a link opens; empty for a wrong, expired or revoked one.
    @Transactional(readOnly = true)
    public Optional<Brief> find(String token) {
        return read(token).flatMap(id -> repository.open(id, wall.instant()));
    }

    /// The text of a link.
    public String token(Brief.Id id) {
        var bytes = ByteBuffer.allocate(TOKEN)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .put(signature(id));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private Optional<Brief.Id> read(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != TOKEN) {
                return Optional.empty();
            }
            var buffer = ByteBuffer.wrap(bytes);
            var id = new Brief.Id(new UUID(buffer.getLong(), buffer.getLong()));
            var signed = MessageDigest.isEqual(Arrays.copyOfRange(bytes, TOKEN - SIGNATURE, TOKEN), signature(id));
            return signed ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notAToken) {
            return Optional.empty();
        }
    }

    private byte[] signature(Brief.Id id) {
        return Arrays.copyOf(vault.fingerprint(id.toString(), PURPOSE), SIGNATURE);
    }
}
