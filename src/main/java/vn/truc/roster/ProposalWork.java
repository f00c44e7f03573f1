package vn.truc.roster;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.truc.access.Acting;
import vn.truc.page.Message;
import vn.truc.roster.solver.OfficeProblem;
import vn.truc.roster.solver.OfficeProposal;
import vn.truc.roster.solver.OfficeSolver;
import vn.truc.roster.solver.Search;

/// Works out proposals beside the requests, two at a time on each node, and says each second how far each has come. A
/// node that dies falls silent, and another begins its proposal anew; the plans themselves are never touched.
@Component
class ProposalWork {
    private static final Logger LOG = LoggerFactory.getLogger(ProposalWork.class);
    private static final Duration SILENCE = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// A large unit whose people all differ may take longer to have any plan at all.
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(2);

    private static final int LARGE = 300;
    private static final int AT_ONCE = 2;

    private final UUID node = UUID.randomUUID();
    private final ProposalRepository repository;
    private final WeekQuestions questions;
    private final Acting acting;
    private final Clock wall;
    private final ExecutorService worker = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("proposal").daemon().factory());
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("proposal-beat").daemon().factory());
    private final Map<Proposal.Id, CompletableFuture<Void>> asked = new ConcurrentHashMap<>();
    private final Set<Search> going = ConcurrentHashMap.newKeySet();

    ProposalWork(ProposalRepository repository, WeekQuestions questions, Acting acting, Clock wall) {
        this.repository = repository;
        this.questions = questions;
        this.acting = acting;
        this.wall = wall;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ProposalAsked event) {
        var done = asked.computeIfAbsent(event.proposal(), proposal -> new CompletableFuture<>());
        worker.execute(() -> {
            try {
                workOff();
            } finally {
                asked.remove(event.proposal());
                done.complete(null);
            }
        });
    }

    /// Done when this node has worked off what was asked of it; at once for what it does not know.
    CompletableFuture<Void> whenDone(Proposal.Id id) {
        return asked.getOrDefault(id, CompletableFuture.completedFuture(null)).copy();
    }

    /// Works on everything that waits, and on what silent nodes left behind.
    void workOff() {
        for (var next = take(); next.isPresent(); next = take()) {
            workOn(next.get());
        }
    }

    /// The same beside whoever calls.
    void workOffBeside() {
        worker.execute(this::workOff);
    }

    private Optional<Proposal> take() {
        var now = wall.instant();
        return acting.as("roster.proposal", () -> repository.take(node, now, now.minus(SILENCE)));
    }

    private void workOn(Proposal proposal) {
        var start = wall.instant();
        var question = acting.as("roster.proposal", () -> questions.of(proposal));
        var search = Search.lasting(question.problem().people().size() > LARGE ? LONG_PATIENCE : PATIENCE);
        going.add(search);
        var beats = ticker.scheduleAtFixedRate(() -> beatOn(proposal, search, start), 1, 1, TimeUnit.SECONDS);
        try {
            var came = OfficeSolver.solve(question.asked(), OfficeProblem.Aim.FAIR, search);
            acting.as("roster.proposal", () -> {
                var outcome = outcome(proposal, question, came, Duration.between(start, wall.instant()));
                repository.finish(proposal.id(), node, outcome);
                return outcome;
            });
        } finally {
            beats.cancel(false);
            going.remove(search);
        }
    }

    private void beat(Proposal proposal, Search search, Instant start) {
        var now = wall.instant();
        boolean ours = acting.as(
                "roster.proposal",
                () -> repository.beat(
                        proposal.id(),
                        node,
                        now,
                        Duration.between(start, now),
                        search.found() ? search.cost() : null,
                        search.found() ? search.bound() : null));
        if (!ours) {
            search.end();
        }
    }

    /// A beat that fails is left out: a schedule that hears of a fault would never beat again.
    private void beatOn(Proposal proposal, Search search, Instant start) {
        try {
            beat(proposal, search, start);
        } catch (RuntimeException missed) {
            LOG.warn(
                    "A beat of proposal {} failed: {}",
                    proposal.id(),
                    missed.getClass().getSimpleName());
        }
    }

    private Proposal outcome(
            Proposal asked, WeekQuestions.Question question, OfficeProposal<Message> came, Duration took) {
        return switch (came) {
            case OfficeProposal.Found<Message> found -> {
                var weeks = question.problem().with(found.onSite()).cells();
                var proposed = asked.found(weeks, found.cost(), found.bound(), took);
                yield proposed.leaving(questions.broken(proposed));
            }
            case OfficeProposal.Impossible<Message> impossible -> asked.impossible(question.words(impossible), took);
            case OfficeProposal.OutOfTime<Message>() -> asked.outOfTime(took);
        };
    }

    @PreDestroy
    void stop() {
        going.forEach(Search::end);
        worker.shutdownNow();
        ticker.shutdownNow();
    }

    /// Every few seconds: what waits and whose event was lost, and what a silent node left behind.
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        @Bean
        RecurringTask<Void> proposalsLeftBehind(ProposalWork work) {
            return Tasks.recurring("proposals-left-behind", Schedules.fixedDelay(Duration.ofSeconds(10)))
                    .execute((_, _) -> work.workOffBeside());
        }
    }
}
