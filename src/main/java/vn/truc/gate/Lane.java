package vn.truc.gate;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.truc.access.Acting;

/// Where kiosks' crossings wait together for one commit: whatever has come while the last one was written, and at least
/// in ten milliseconds, goes into the next, each caller waits for its own. A bad one never hurts its neighbours: the
/// batch is then written one by
/// one. Two about one person go one after the other. When too many wait the lane is full, and the kiosk keeps its
/// own.
@Component
class Lane implements DisposableBean {
    static final int LONGEST = 4096;
    private static final int BATCH = 256;
    private static final int WRITERS = 2;
    /// No two batches begin sooner after one another: a commit costs nearly the same for one as for twenty.
    private static final Duration PACE = Duration.ofMillis(10);

    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final List<Writer> writers;

    @Autowired
    Lane(Acting acting, LanePassage passage) {
        this(crossings -> acting.asAboutFew("gate.lane", () -> passage.pass(crossings)), LONGEST, BATCH, PACE);
    }

    Lane(Function<List<Crossing>, Map<UUID, Crossing.Passed>> work, int longest, int batch, Duration pace) {
        writers = IntStream.range(0, WRITERS)
                .mapToObj(number -> new Writer(number, work, longest / WRITERS, batch, pace))
                .toList();
    }

    /// Puts a crossing into the lane; empty when the lane is full. What belongs to one person stays in order.
    Optional<CompletableFuture<Crossing.Passed>> submit(Crossing crossing) {
        return writers.get(Math.floorMod(crossing.who().hashCode(), WRITERS)).submit(crossing);
    }

    @Override
    public void destroy() {
        writers.forEach(Writer::stop);
    }

    private record Waiting(Crossing crossing, CompletableFuture<Crossing.Passed> passed) {}

    /// One thread with its part of the people, so that no two threads write about the same person.
    private static final class Writer {
        private final Function<List<Crossing>, Map<UUID, Crossing.Passed>> work;
        private final BlockingQueue<Waiting> queue;
        private final Deque<Waiting> held = new ArrayDeque<>();
        private final int batch;
        private final Duration pace;
        private final Thread thread;
        private volatile boolean open = true;

        Writer(
                int number,
                Function<List<Crossing>, Map<UUID, Crossing.Passed>> work,
                int longest,
                int batch,
                Duration pace) {
            this.work = work;
            this.batch = batch;
            this.pace = pace;
            queue = new ArrayBlockingQueue<>(longest);
            thread = Thread.ofPlatform().name("gate-lane-" + number).daemon().start(this::run);
        }

        Optional<CompletableFuture<Crossing.Passed>> submit(Crossing crossing) {
            var waiting = new Waiting(crossing, new CompletableFuture<>());
            return open && queue.offer(waiting) ? Optional.of(waiting.passed()) : Optional.empty();
        }

        void stop() {
            open = false;
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }

        private void run() {
            long began = System.nanoTime() - pace.toNanos();
            while (open || !queue.isEmpty() || !held.isEmpty()) {
                try {
                    var next = next(began + pace.toNanos());
                    began = System.nanoTime();
                    if (!next.isEmpty()) {
                        carry(next);
                    }
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }

        /// The next batch, in which nobody stands twice; who would waits for the one after.
        private List<Waiting> next(long notBefore) throws InterruptedException {
            var candidates = new ArrayList<Waiting>(held);
            held.clear();
            if (candidates.isEmpty()) {
                var first = queue.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (first == null) {
                    return List.of();
                }
                candidates.add(first);
            }
            TimeUnit.NANOSECONDS.sleep(notBefore - System.nanoTime());
            queue.drainTo(candidates, Math.max(0, batch - candidates.size()));
            var people = new HashSet<UUID>();
            var chosen = new ArrayList<Waiting>(candidates.size());
            for (var waiting : candidates) {
                if (people.add(waiting.crossing().who())) {
                    chosen.add(waiting);
                } else {
                    held.add(waiting);
                }
            }
            return chosen;
        }

        private void carry(List<Waiting> waiting) {
            try {
                var passed = work.apply(waiting.stream().map(Waiting::crossing).toList());
                waiting.forEach(each -> {
                    var answer = passed.get(each.crossing().id());
                    each.passed().complete(answer == null ? new Crossing.Passed.Refused("gate.error.used") : answer);
                });
            } catch (RuntimeException failed) {
                if (waiting.size() > 1) {
                    waiting.forEach(each -> carry(List.of(each)));
                    return;
                }
                LOG.warn(
                        "A crossing could not be written: {}", failed.getClass().getSimpleName());
                waiting.getFirst().passed().completeExceptionally(failed);
            }
        }
    }
}
