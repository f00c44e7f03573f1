package vn.truc.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.truc.organisation.Unit;

/// On whose behalf this thread works. Every transaction takes it to the database, where row-level security is
/// the second lock on health, identity and contact tables: unbound sees nothing.
@Component
public class Acting {
    private static final ThreadLocal<@Nullable Bound> CURRENT = new ThreadLocal<>();

    private final TransactionTemplate own;

    Acting(PlatformTransactionManager transactions) {
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Binds this thread to an actor until `release`.
    public static void bind(Actor actor) {
        CURRENT.set(new Bound(Optional.of(actor), "", false));
    }

    /// Unbinds this thread.
    public static void release() {
        CURRENT.remove();
    }

    /// The actor this thread works for; empty outside requests and for parts of Trực itself.
    public static Optional<Actor> actor() {
        return Optional.ofNullable(CURRENT.get()).flatMap(Bound::actor);
    }

    /// Does something in a transaction of its own as a named part of Trực, such as `report.figures`: it sees every row.
    public <T> T as(String part, Supplier<T> work) {
        return as(new Bound(Optional.empty(), part, false), work);
    }

    /// The same about a few people, some hundred at most: the database keeps its plans of what is asked.
    public <T> T asAboutFew(String part, Supplier<T> work) {
        return as(new Bound(Optional.empty(), part, true), work);
    }

    private <T> T as(Bound bound, Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(bound);
        try {
            return own.execute(status -> work.get());
        } finally {
            CURRENT.set(before);
        }
    }

    static Bound current() {
        var bound = CURRENT.get();
        return bound == null ? new Bound(Optional.empty(), "", false) : bound;
    }

    /// Who is bound: an actor, or a named part of Trực, which may be about a few people.
    record Bound(Optional<Actor> actor, String system, boolean aboutFew) {
        String person() {
            return actor.map(bound -> bound.person().id().toString()).orElse("");
        }

        String roots(Right... rights) {
            return actor.stream()
                    .flatMap(bound -> Arrays.stream(rights).map(bound::roots))
                    .flatMap(Collection::stream)
                    .distinct()
                    .map(Unit.Id::toString)
                    .sorted()
                    .collect(Collectors.joining(","));
        }
    }
}
