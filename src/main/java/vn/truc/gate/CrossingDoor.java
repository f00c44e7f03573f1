package vn.truc.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.organisation.People;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Takes what kiosks send: one crossing as it happens, or what waited in the outbox while the network was down, in
/// order. The kiosk's clock counts by how far it was off.
@Component
public class CrossingDoor {
    private static final Logger LOG = LoggerFactory.getLogger(CrossingDoor.class);
    private static final int LONGEST_NUMBER = 40;
    private static final Duration SEEN_ANEW = Duration.ofMinutes(1);

    private static final Duration DECIDED_WITHIN = Duration.ofMinutes(1);
    private static final Duration STEADY = Duration.ofSeconds(30);

    private final Map<Kiosk.Id, Heard> heard = new ConcurrentHashMap<>();
    private final KioskAccess access;
    private final Kiosks kiosks;
    private final Lane lane;
    private final OutboxLetters letters;
    private final People people;
    private final VisitRepository visits;
    private final UnwrittenEntries unwritten;
    private final Acting acting;
    private final OfficeClock clock;

    CrossingDoor(
            KioskAccess access,
            Kiosks kiosks,
            Lane lane,
            OutboxLetters letters,
            People people,
            VisitRepository visits,
            UnwrittenEntries unwritten,
            Acting acting,
            OfficeClock clock) {
        this.access = access;
        this.kiosks = kiosks;
        this.lane = lane;
        this.letters = letters;
        this.people = people;
        this.visits = visits;
        this.unwritten = unwritten;
        this.acting = acting;
        this.clock = clock;
    }

    /// Whether this key opens anything.
    public boolean knows(KioskKey key) {
        return access.open(key).isPresent();
    }

    /// What became of each, in order. After one for which there was no room none is taken.
    public Answer take(KioskKey key, Sent sent) {
        var entry = access.open(key);
        if (entry.isEmpty()) {
            return new Answer(Standing.UNKNOWN, List.of());
        }
        var kiosk = entry.get().kiosk();
        var now = clock.now();
        var skew = Duration.between(sent.sent(), now);
        hear(kiosk, skew, now);
        var taken = new ArrayList<Taken>();
        var standing = Standing.TAKEN;
        for (var item : sent.items()) {
            var one = standing == Standing.TAKEN
                    ? takeOrRefuse(item, key, kiosk, new Moment(skew, now))
                    : Taken.not(standing);
            standing = one.standing();
            taken.add(one);
        }
        var results = new ArrayList<CrossingResult>();
        for (int at = 0; at < taken.size(); at++) {
            var item = sent.items().get(at);
            var result = result(item, taken.get(at).passed());
            keepUnwritten(kiosk, item, result, new Moment(skew, now));
            results.add(result);
        }
        boolean all = results.stream().noneMatch(result -> result.step() == CrossingResult.Step.LATER);
        return new Answer(standing == Standing.TAKEN && !all ? Standing.FULL : standing, results);
    }

    /// What happened is not dropped: whom a kiosk let in or out and who cannot be written down waits to be settled.
    private void keepUnwritten(Kiosk kiosk, Item item, CrossingResult result, Moment moment) {
        var error = result.error();
        if (result.step() == CrossingResult.Step.REFUSED && error != null && moment.happened(item)) {
            acting.as("gate.unwritten", () -> {
                unwritten.keep(kiosk, item, moment.of(item), error);
                return item.id();
            });
        }
    }

    /// One that cannot be taken, as where the place is gone, never keeps those behind it out; while the database is
    /// away it comes again.
    private Taken takeOrRefuse(Item item, KioskKey key, Kiosk kiosk, Moment moment) {
        try {
            return take(item, key, kiosk, moment);
        } catch (NotFound gone) {
            return Taken.of(new Crossing.Passed.Refused("gate.error.place-gone"));
        } catch (RuntimeException failed) {
            LOG.warn("A crossing could not be taken: {}", failed.getClass().getSimpleName());
            return new Taken(Standing.TAKEN, Optional.of(CompletableFuture.failedFuture(failed)));
        }
    }

    private Taken take(Item item, KioskKey key, Kiosk kiosk, Moment moment) {
        var handed = item.handed();
        if (handed != null) {
            return Taken.of(handOver(item, handed, kiosk, moment));
        }
        var guard = guard(item, key, kiosk);
        return guard.map(known -> submit(item, kiosk, known, moment)
                        .map(passed -> new Taken(Standing.TAKEN, Optional.of(passed)))
                        .orElseGet(() -> Taken.not(Standing.FULL)))
                .orElseGet(() -> Taken.not(Standing.NOBODY_ON_DUTY));
    }

    /// Whoever is on duty; for what happened without network whoever was.
    private Optional<Crossing.Guard> guard(Item item, KioskKey key, Kiosk kiosk) {
        var entry = access.open(key);
        var now = entry.flatMap(KioskAccess.Entry::onDuty);
        var shift = item.shift();
        boolean late = item.shown() != null || !item.in();
        if (shift == null || !late) {
            return now;
        }
        var running = entry.flatMap(KioskAccess.Entry::shift).map(Shift::id);
        return running.equals(Optional.of(shift))
                ? now
                : letters.guard(kiosk, shift).or(() -> now);
    }

    private Crossing.Passed handOver(Item item, Handed handed, Kiosk kiosk, Moment moment) {
        var at = moment.of(item);
        boolean held = !moment.stale(item)
                && letters.takeOver(
                        kiosk,
                        item.id(),
                        item.letter() == null ? "" : item.letter(),
                        new Kiosks.Alone(at, new Kiosks.Handover(handed.inside(), handed.open())));
        return held ? new Crossing.Passed.OnDuty() : new Crossing.Passed.Refused("gate.kiosk.unconfirmed");
    }

    private Optional<CompletableFuture<Crossing.Passed>> submit(
            Item item, Kiosk kiosk, Crossing.Guard guard, Moment moment) {
        if (moment.stale(item)) {
            return refused("gate.error.stale");
        }
        if (moment.undecided(item) && !visits.written(item.id())) {
            return refused("gate.error.undecided");
        }
        var who = who(item, kiosk, moment);
        if (who.size() != 1) {
            return refused(who.isEmpty() ? "gate.error.nobody" : "gate.error.number-of-several");
        }
        boolean declared = Boolean.TRUE.equals(item.declared());
        var letter = item.letter();
        if (letter != null) {
            switch (letters.writeIn(kiosk, guard, who.getFirst(), letter)) {
                case Outcome.Done<Boolean>(var seen) -> declared = seen;
                case Outcome.Refused<Boolean>(var why) -> {
                    return refused(why.first().key());
                }
            }
        }
        var shown = item.decided();
        return lane.submit(new Crossing(
                item.id(),
                kiosk.id(),
                item.seq(),
                kiosk.gate(),
                guard,
                item.kind() == null ? Visit.Kind.STAFF : item.kind(),
                who.getFirst(),
                item.in(),
                item.in() && shown.isEmpty() ? moment.now() : moment.of(item),
                item.temperature() == null ? "" : item.temperature(),
                declared,
                shown));
    }

    private static Optional<CompletableFuture<Crossing.Passed>> refused(String key) {
        return Optional.of(CompletableFuture.completedFuture(new Crossing.Passed.Refused(key)));
    }

    /// Who is meant: by id, as a pass says, or by the staff number that was typed, which two bodies may have given.
    private List<UUID> who(Item item, Kiosk kiosk, Moment moment) {
        if (item.who() != null) {
            return List.of(item.who());
        }
        var number = item.number() == null ? "" : item.number().strip();
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            return List.of();
        }
        var bodies = new HashSet<>(access.house(kiosk.gate()).bodies());
        if (item.shown() != null || !item.in()) {
            // The body may have left the house since.
            bodies.add(kiosk.body());
        }
        return people
                .numbered(
                        number,
                        bodies,
                        moment.of(item).atZone(Words.OFFICE_ZONE).toLocalDate())
                .stream()
                .map(staff -> staff.id().value())
                .toList();
    }

    private static CrossingResult result(Item item, Optional<CompletableFuture<Crossing.Passed>> waiting) {
        if (waiting.isEmpty()) {
            return CrossingResult.later(item.seq());
        }
        try {
            return CrossingResult.of(item.seq(), waiting.get().join());
        } catch (CompletionException failed) {
            return CrossingResult.failed(item.seq(), failed.getCause());
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

    /// How one entry was taken; without what becomes of it where it was not.
    private record Taken(Standing standing, Optional<CompletableFuture<Crossing.Passed>> passed) {
        static Taken of(Crossing.Passed passed) {
            return new Taken(Standing.TAKEN, Optional.of(CompletableFuture.completedFuture(passed)));
        }

        static Taken not(Standing standing) {
            return new Taken(standing, Optional.empty());
        }
    }

    /// By how much the kiosk's clock is off as it sends, and when it is. What it knew of that when something happened
    /// counts first: the clock may have been put right since.
    private record Moment(Duration skew, Instant now) {
        Instant of(Item item) {
            var known = item.skew();
            var at = item.at().plus(known == null ? skew : Duration.ofMillis(known));
            // A clock that was put right in between is off no more.
            var ours = at.isAfter(now) ? item.at().plus(skew) : at;
            return ours.isAfter(now) ? now : ours;
        }

        /// Whether it was never decided: the page was gone before anybody saw a verdict, and whoever stood there has
        /// gone on.
        boolean undecided(Item item) {
            return item.in() && item.shown() == null && of(item).isBefore(now.minus(DECIDED_WITHIN));
        }

        /// Whether somebody went in or out by it: the kiosk had shown so without asking.
        boolean happened(Item item) {
            return item.in() ? item.shown() == Verdict.Word.ADMITTED : of(item).isBefore(now.minus(DECIDED_WITHIN));
        }

        boolean stale(Item item) {
            return !TimeId.acceptable(item.id(), now) || of(item).isBefore(now.minus(TimeId.TOLERANCE));
        }
    }

    /// What a kiosk sends: when by its own clock, and what.
    public record Sent(Instant sent, List<Item> items) {}

    /// One crossing: as which in the kiosk's sequence, under which id, when by its clock, who, in or out, the
    /// temperature as typed, what it showed where it could not ask, and in whose shift. Or a guard has taken over
    /// without network: then it is `handed`, and the id is the shift's. The letter says about a visitor or
    /// the guard what nobody may read on the kiosk. `declared`: the guard saw an expected visitor's declaration.
    /// `skew`: by how many milliseconds the clock was known to be off then.
    public record Item(
            long seq,
            UUID id,
            Instant at,
            boolean in,
            Visit.@Nullable Kind kind,
            @Nullable UUID who,
            @Nullable String number,
            @Nullable String temperature,
            Verdict.@Nullable Word shown,
            @Nullable Why why,
            @Nullable List<String> said,
            @Nullable UUID shift,
            @Nullable String letter,
            @Nullable Handed handed,
            @Nullable Boolean declared,
            @Nullable Long skew) {
        private Optional<Crossing.Shown> decided() {
            return shown == null
                    ? Optional.empty()
                    : Optional.of(
                            new Crossing.Shown(shown, why == null ? Why.ALONE : why, said == null ? List.of() : said));
        }
    }

    /// What a kiosk showed as handed over.
    public record Handed(int inside, int open) {}

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
    public record Answer(Standing standing, List<CrossingResult> items) {
        /// The same, refusing those that could not be read, by their numbers in the kiosk’s sequence.
        public Answer refusing(List<Long> unreadable) {
            var refused = unreadable.stream().map(seq -> CrossingResult.failed(seq, null));
            return unreadable.isEmpty()
                    ? this
                    : new Answer(
                            standing, Stream.concat(items.stream(), refused).toList());
        }
    }
}
