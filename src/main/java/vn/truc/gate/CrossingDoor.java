package vn.truc.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.organisation.People;
import vn.truc.organisation.Unit;

/// Takes what kiosks send: one crossing as it happens, or what waited in the outbox while the network was down, in
/// order. The kiosk's clock counts by how far it is off at the moment of sending.
@Component
public class CrossingDoor {
    private static final int LONGEST_NUMBER = 40;
    private static final Duration SEEN_ANEW = Duration.ofMinutes(1);

    private static final Duration STEADY = Duration.ofSeconds(30);

    private final Map<Kiosk.Id, Heard> heard = new ConcurrentHashMap<>();
    private final KioskAccess access;
    private final Kiosks kiosks;
    private final Lane lane;
    private final People people;
    private final OfficeClock clock;

    CrossingDoor(KioskAccess access, Kiosks kiosks, Lane lane, People people, OfficeClock clock) {
        this.access = access;
        this.kiosks = kiosks;
        this.lane = lane;
        this.people = people;
        this.clock = clock;
    }

    /// What became of each, in order. After one for which there was no room none is taken.
    public Answer take(KioskKey key, Sent sent) {
        var entry = access.open(key);
        if (entry.isEmpty()) {
            return new Answer(Standing.UNKNOWN, List.of());
        }
        var guard = entry.get().onDuty();
        if (guard.isEmpty()) {
            return new Answer(Standing.NOBODY_ON_DUTY, List.of());
        }
        var now = clock.now();
        var skew = Duration.between(sent.sent(), now);
        hear(entry.get().kiosk(), skew, now);
        var waiting = new ArrayList<Optional<CompletableFuture<Crossing.Passed>>>();
        boolean room = true;
        for (var item : sent.items()) {
            var passed = room
                    ? submit(item, entry.get().kiosk(), guard.get(), skew, now)
                    : Optional.<CompletableFuture<Crossing.Passed>>empty();
            room = passed.isPresent();
            waiting.add(passed);
        }
        var results = new ArrayList<Result>();
        for (int at = 0; at < waiting.size(); at++) {
            results.add(result(sent.items().get(at), waiting.get(at)));
        }
        return new Answer(room ? Standing.TAKEN : Standing.FULL, results);
    }

    private Optional<CompletableFuture<Crossing.Passed>> submit(
            Item item, Kiosk kiosk, Crossing.Guard guard, Duration skew, Instant now) {
        var at = item.at().plus(skew);
        if (!TimeId.acceptable(item.id(), now) || at.isBefore(now.minus(TimeId.TOLERANCE))) {
            return Optional.of(CompletableFuture.completedFuture(new Crossing.Passed.Refused("gate.error.stale")));
        }
        var who = who(item, kiosk);
        if (who.isEmpty()) {
            return Optional.of(CompletableFuture.completedFuture(new Crossing.Passed.Refused("gate.error.nobody")));
        }
        var shown = item.decided();
        return lane.submit(new Crossing(
                item.id(),
                kiosk.id(),
                item.seq(),
                kiosk.gate(),
                guard,
                item.kind(),
                who.get(),
                item.in(),
                (item.in() && shown.isEmpty()) || at.isAfter(now) ? now : at,
                item.temperature() == null ? "" : item.temperature(),
                shown));
    }

    /// Who is meant: by id, as a pass says, or by the staff number that was typed.
    private Optional<UUID> who(Item item, Kiosk kiosk) {
        if (item.who() != null) {
            return Optional.of(item.who());
        }
        var number = item.number() == null ? "" : item.number().strip();
        return number.isEmpty() || number.length() > LONGEST_NUMBER
                ? Optional.empty()
                : byNumber(number, access.house(kiosk.gate()).bodies());
    }

    /// Typed in capitals or not.
    private Optional<UUID> byNumber(String number, Set<Unit.Id> bodies) {
        return bodies.stream()
                .flatMap(body -> people.findByStaffNumber(body, number).stream())
                .map(person -> person.id().value())
                .findFirst()
                .or(() -> people.search(number, bodies, clock.today()).stream()
                        .filter(staff -> staff.staffNumber().equalsIgnoreCase(number))
                        .map(staff -> staff.id().value())
                        .findFirst());
    }

    private static Result result(Item item, Optional<CompletableFuture<Crossing.Passed>> waiting) {
        if (waiting.isEmpty()) {
            return Result.later(item.seq());
        }
        try {
            return Result.of(item.seq(), waiting.get().join());
        } catch (CompletionException failed) {
            return Result.failed(item.seq());
        }
    }

    /// Written down once a minute, and when the clock was put right.
    private void hear(Kiosk kiosk, Duration skew, Instant now) {
        var before = heard.get(kiosk.id());
        if (before == null
                || !now.isBefore(before.at().plus(SEEN_ANEW))
                || before.skew().minus(skew).abs().compareTo(STEADY) > 0) {
            heard.put(kiosk.id(), new Heard(now, skew));
            kiosks.heard(kiosk, skew);
        }
    }

    private record Heard(Instant at, Duration skew) {}

    /// What a kiosk sends: when by its own clock, and what.
    public record Sent(Instant sent, List<Item> items) {}

    /// One crossing: as which in the kiosk's sequence, under which id, when by its clock, who, in or out, the
    /// temperature as typed, and what it showed where it could not ask.
    public record Item(
            long seq,
            UUID id,
            Instant at,
            boolean in,
            Visit.Kind kind,
            @Nullable UUID who,
            @Nullable String number,
            @Nullable String temperature,
            Verdict.@Nullable Word shown,
            @Nullable Why why,
            @Nullable List<String> said) {
        private Optional<Crossing.Shown> decided() {
            return shown == null
                    ? Optional.empty()
                    : Optional.of(
                            new Crossing.Shown(shown, why == null ? Why.ALONE : why, said == null ? List.of() : said));
        }
    }

    /// How the door stands to a kiosk.
    public enum Standing {
        /// All was taken.
        TAKEN,
        /// The lane is full: what was not taken comes again later.
        FULL,
        /// The key opens nothing, or no more.
        UNKNOWN,
        /// No guard has taken over the kiosk.
        NOBODY_ON_DUTY
    }

    /// The answer to a kiosk.
    public record Answer(Standing standing, List<Result> items) {}

    /// What became of one crossing: the verdict, or what must be asked; `differs` where we would have said something
    /// else than the kiosk showed.
    public record Result(
            long seq,
            Step step,
            @Nullable UUID visit,
            @Nullable UUID body,
            @Nullable String name,
            @Nullable UUID unit,
            Verdict.@Nullable Word word,
            @Nullable Why why,
            List<String> said,
            @Nullable String meant,
            @Nullable Why differs,
            @Nullable String error) {
        static Result of(long seq, Crossing.Passed passed) {
            return switch (passed) {
                case Crossing.Passed.Done(var visit) ->
                    new Result(
                            seq,
                            Step.DONE,
                            visit.id().value(),
                            visit.body().value(),
                            visit.name(),
                            visit.unit().value(),
                            visit.verdict().word(),
                            visit.verdict().why(),
                            visit.verdict().said(),
                            null,
                            visit.noted().flatMap(Visit.Noted::would).orElse(null),
                            null);
                case Crossing.Passed.AskTemperature(var meant) -> bare(seq, Step.TEMPERATURE, meant.orElse(null), null);
                case Crossing.Passed.Refused(var key) -> bare(seq, Step.REFUSED, null, key);
            };
        }

        static Result later(long seq) {
            return bare(seq, Step.LATER, null, null);
        }

        static Result failed(long seq) {
            return bare(seq, Step.REFUSED, null, "gate.error.unwritten");
        }

        private static Result bare(long seq, Step step, @Nullable String meant, @Nullable String error) {
            return new Result(seq, step, null, null, null, null, null, null, List.of(), meant, null, error);
        }
    }

    /// What comes next for a crossing.
    public enum Step {
        /// It is written.
        DONE,
        /// The temperature is needed.
        TEMPERATURE,
        /// It cannot be written; sending it again changes nothing.
        REFUSED,
        /// There was no room: send it again.
        LATER
    }
}
