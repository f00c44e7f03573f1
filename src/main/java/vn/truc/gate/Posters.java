package vn.truc.gate;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Place;
import vn.truc.page.Outcome;
import vn.truc.vault.Signet;
import vn.truc.vault.Vault;

/// The posters at gates and rooms: one hangs at each, signed, replaced on request; the former one opens nothing any
/// more.
@Service
@Transactional
public class Posters {
    private static final int CODE_BYTES = 4;

    private final PosterRepository repository;
    private final GateHouse houses;
    private final Signet signet;
    private final Vault vault;
    private final Audit audit;
    private final OfficeClock clock;

    Posters(PosterRepository repository, GateHouse houses, Signet signet, Vault vault, Audit audit, OfficeClock clock) {
        this.repository = repository;
        this.houses = houses;
        this.signet = signet;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /// The poster that hangs at a gate, if any.
    @Transactional(readOnly = true)
    public Optional<Poster> at(Actor by, Place.Id gate) {
        houses.openPlace(by, gate);
        return repository.hanging(gate);
    }

    /// The gate or room where a poster hangs, or may hang.
    @Transactional(readOnly = true)
    public Place.Housed where(Actor by, Place.Id place) {
        return houses.openPlace(by, place);
    }

    /// The rooms of the same building, which may have posters, too.
    @Transactional(readOnly = true)
    public List<Place> rooms(Actor by, Place.Id place) {
        return houses.rooms(houses.openPlace(by, place).site().id());
    }

    /// Makes the poster after this one; the same again is the same poster.
    public Outcome<Poster> replace(Actor by, Place.Id gate, int serial) {
        houses.openPlace(by, gate);
        var hanging = repository.hanging(gate);
        int now = hanging.map(Poster::serial).orElse(0);
        if (now == serial + 1) {
            return Outcome.done(hanging.orElseThrow());
        }
        var poster = new Poster(gate, serial + 1, code(gate, serial + 1), clock.now(), Optional.empty());
        if (now != serial || !repository.hang(poster, by.person().id())) {
            return Outcome.refused("gate.error.poster-changed");
        }
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "gate.poster",
                gate.value(),
                Map.of("serial", Integer.toString(poster.serial()))));
        return Outcome.done(poster);
    }

    /// What a phone opens: the letters and the signature.
    public String path(Poster poster) {
        return "/q/" + poster.code() + "/"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signet.sign(poster.statement()));
    }

    /// The poster with these letters, typed; refused where none has them, or it was replaced.
    @Transactional(readOnly = true)
    public Outcome<Poster> typed(String code) {
        var found = repository.find(Poster.typed(code));
        if (found.isEmpty()) {
            return Outcome.refused("gate.error.poster-unknown");
        }
        return found.get().replaced().isPresent()
                ? Outcome.refused("gate.error.poster-replaced")
                : Outcome.done(found.get());
    }

    /// The poster that was scanned; refused also where we did not sign it.
    @Transactional(readOnly = true)
    public Outcome<Poster> scanned(String code, String signature) {
        var found = repository.find(Poster.typed(code));
        if (found.filter(poster -> genuine(poster, signature)).isEmpty()) {
            return Outcome.refused("gate.error.poster-forged");
        }
        return typed(code);
    }

    private boolean genuine(Poster poster, String signature) {
        try {
            return signet.genuine(poster.statement(), Base64.getUrlDecoder().decode(signature));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /// Nobody who has not seen the poster guesses its letters: they are drawn with a key of this installation. The
    /// first bytes of a fingerprint name the key and are always the same.
    private String code(Place.Id gate, int serial) {
        var drawn = vault.fingerprint(gate + "." + serial, "gate.poster");
        return Consonants.spell(Arrays.copyOfRange(drawn, drawn.length - CODE_BYTES, drawn.length));
    }
}
