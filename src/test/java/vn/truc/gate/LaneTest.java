package vn.truc.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.truc.organisation.Person;
import vn.truc.organisation.Place;
import vn.truc.organisation.Unit;

class LaneTest {
    private static final Crossing.Passed PASSED = new Crossing.Passed.Refused("gate.error.nobody");
    private static final UUID BAD = new UUID(0, 13);

    private final List<List<Crossing>> batches = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch opened = new CountDownLatch(1);

    @Test
    void whoComesWhileOneIsWrittenGoesTogetherAndNobodyStandsTwiceInABatch() {
        var lane = lane(128);
        var somebody = new UUID(0, 2);
        var crossings = new ArrayList<Crossing>();
        for (int at = 0; at < 40; at++) {
            crossings.add(crossing(at % 4 == 0 ? somebody : new UUID(0, 2L * at + 100)));
        }
        var all = submit(lane, crossings);
        opened.countDown();
        assertThat(all).allMatch(passed -> passed.join().equals(PASSED));
        assertThat(batches).hasSizeLessThan(40);
        assertThat(batches)
                .allSatisfy(
                        batch -> assertThat(batch.stream().map(Crossing::who)).doesNotHaveDuplicates());
        assertThat(batches.stream()
                        .flatMap(List::stream)
                        .filter(crossing -> crossing.who().equals(somebody))
                        .map(Crossing::sequence))
                .isSorted();
        lane.destroy();
    }

    @Test
    void whoComesRightAfterABatchWaitsForOthersAndGoesWithThem() {
        var lane = lane(64, Duration.ofSeconds(1));
        opened.countDown();
        submit(lane, List.of(crossing(new UUID(0, 2)))).getFirst().join();
        var first = submit(lane, List.of(crossing(new UUID(0, 4))));
        var second = submit(lane, List.of(crossing(new UUID(0, 6))));
        assertThat(first.getFirst().join()).isEqualTo(PASSED);
        assertThat(second.getFirst().join()).isEqualTo(PASSED);
        assertThat(batches).extracting(List::size).containsExactly(1, 2);
        lane.destroy();
    }

    @Test
    void aBadOneFailsAloneAndItsNeighboursAreWritten() {
        var lane = lane(64);
        var crossings = List.of(crossing(new UUID(0, 3)), crossing(BAD), crossing(new UUID(0, 5)));
        var all = submit(lane, crossings);
        opened.countDown();
        assertThat(all.getFirst().join()).isEqualTo(PASSED);
        assertThat(all.getLast().join()).isEqualTo(PASSED);
        assertThatThrownBy(() -> all.get(1).join()).isInstanceOf(CompletionException.class);
        lane.destroy();
    }

    @Test
    void aFullLaneTakesNobodyAndLosesNobody() {
        var lane = lane(8);
        var taken = new ArrayList<CompletableFuture<Crossing.Passed>>();
        var turnedAway = new HashSet<UUID>();
        for (int at = 0; at < 100; at++) {
            var crossing = crossing(new UUID(0, 2L * at));
            lane.submit(crossing).ifPresentOrElse(taken::add, () -> turnedAway.add(crossing.id()));
        }
        opened.countDown();
        assertThat(turnedAway).isNotEmpty();
        assertThat(taken)
                .hasSize(100 - turnedAway.size())
                .allMatch(passed -> passed.join().equals(PASSED));
        lane.destroy();
    }

    /// Writes nothing before the test has put in what it wants to.
    private Lane lane(int longest) {
        return lane(longest, Duration.ZERO);
    }

    private Lane lane(int longest, Duration pace) {
        Function<List<Crossing>, Map<UUID, Crossing.Passed>> work = crossings -> {
            try {
                opened.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            if (crossings.stream().anyMatch(crossing -> crossing.who().equals(BAD))) {
                throw new IllegalArgumentException("bad");
            }
            batches.add(crossings);
            return crossings.stream().collect(Collectors.toMap(Crossing::id, crossing -> PASSED));
        };
        return new Lane(work, longest, 16, pace);
    }

    private static List<CompletableFuture<Crossing.Passed>> submit(Lane lane, List<Crossing> crossings) {
        return crossings.stream()
                .map(crossing -> lane.submit(crossing).orElseThrow())
                .toList();
    }

    private static Crossing crossing(UUID who) {
        return new Crossing(
                UUID.randomUUID(),
                new Kiosk.Id(new UUID(0, 1)),
                System.nanoTime(),
                new Place.Id(new UUID(0, 1)),
                new Crossing.Guard(new Person.Id(new UUID(0, 1)), new Unit.Id(new UUID(0, 1)), "Vũ Văn Gác"),
                Visit.Kind.STAFF,
                who,
                true,
                Instant.EPOCH,
                "",
                false,
                Optional.empty());
    }
}
