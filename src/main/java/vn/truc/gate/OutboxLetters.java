package vn.truc.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.truc.access.Acting;
import vn.truc.calendar.TimeId;
import vn.truc.organisation.Telephone;
import vn.truc.organisation.Unit;
import vn.truc.page.Outcome;
import vn.truc.page.Words;
import vn.truc.vault.Letterbox;

/// Reads what kiosks closed into letters while the network was down: who took over with which PIN, and visitors whom
/// nobody had announced (`docs/decisions/0043`).
@Component
class OutboxLetters {
    private static final String PART = "gate.outbox";

    private final Letterbox letters;
    private final Kiosks kiosks;
    private final ExpectedVisitors visitors;
    private final KioskAccess access;
    private final Acting acting;
    private final JsonMapper json;

    OutboxLetters(
            Letterbox letters,
            Kiosks kiosks,
            ExpectedVisitors visitors,
            KioskAccess access,
            Acting acting,
            JsonMapper json) {
        this.letters = letters;
        this.kiosks = kiosks;
        this.visitors = visitors;
        this.access = access;
        this.acting = acting;
        this.json = json;
    }

    /// A guard took over without network; false where number and PIN do not hold, which goes on record.
    boolean takeOver(Kiosk kiosk, UUID shift, String letter, Kiosks.Alone alone) {
        var claimed = read(letter, shift, Claim.class);
        return acting.as(PART, () -> {
            var held = claimed.map(claim -> kiosks.takeOver(
                            kiosk, new Kiosks.TakingOver(shift, claim.number(), claim.pin(), Optional.of(alone))))
                    .filter(outcome -> outcome instanceof Outcome.Done)
                    .isPresent();
            if (!held) {
                kiosks.unconfirmed(kiosk, shift, alone.at());
            }
            return held;
        });
    }

    /// Whose shift it was.
    Optional<Crossing.Guard> guard(Kiosk kiosk, UUID shift) {
        return acting.as(PART, () -> kiosks.guard(kiosk, shift))
                .map(person -> new Crossing.Guard(person.id(), person.body(), person.name()));
    }

    /// A visitor is written in; says whether the guard saw a declaration.
    Outcome<Boolean> writeIn(Kiosk kiosk, Crossing.Guard guard, UUID visitor, String letter) {
        var told = read(letter, visitor, Guest.class);
        return told.isEmpty()
                ? Outcome.refused("gate.error.letter")
                : acting.as(
                        PART,
                        () -> visitors.writeIn(
                                        guard,
                                        access.house(kiosk.gate()),
                                        told.get().visitor(visitor),
                                        told.get().reachedAt())
                                .map(written -> told.get().declared()));
    }

    private <T> Optional<T> read(String letter, UUID about, Class<T> kind) {
        return letters.open(letter, "kiosk:" + about).flatMap(text -> {
            try {
                return Optional.of(json.readValue(text, kind));
            } catch (JacksonException other) {
                return Optional.empty();
            }
        });
    }

    /// Who took over, as claimed.
    record Claim(String number, String pin) {
        @Override
        public String toString() {
            return "Claim";
        }
    }

    /// A visitor, as the guard wrote it.
    record Guest(
            @Nullable String name,
            UUID unit,
            @Nullable String host,
            @Nullable String purpose,
            @Nullable String phone,
            boolean abroad,
            boolean declared) {
        /// Expected on the day on which the kiosk wrote it, so that the same again is the same.
        Visitor visitor(UUID id) {
            return new Visitor(
                    new Visitor.Id(id),
                    new Unit.Id(unit),
                    text(name),
                    "",
                    text(host),
                    text(purpose),
                    abroad,
                    false,
                    day(TimeId.momentOf(id)),
                    false,
                    0,
                    new Newcomer.Approval.None());
        }

        /// A number that is none must not keep an entry out that has happened.
        String reachedAt() {
            return Telephone.isNumber(text(phone)) ? text(phone) : "";
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }

        private static LocalDate day(Instant at) {
            return at.atZone(Words.OFFICE_ZONE).toLocalDate();
        }
    }
}
