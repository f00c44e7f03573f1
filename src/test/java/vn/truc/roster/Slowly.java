package vn.truc.roster;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import vn.truc.access.Reading;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.organisation.People;
import vn.truc.organisation.Units;

/// Solvers so slow, for tests, that something happens between what they read and what they write.
@Component
record Slowly(
        RotaRepository rotaRepository,
        TurnRepository turns,
        RotaQuestions rotaQuestions,
        RotaApprovals rotaApprovals,
        RotaBook rotaBook,
        RotaChangeRepository rotaChanges,
        WishRepository wishes,
        DutyWishRepository dutyWishes,
        WorkingCalendar calendar,
        DaysAway away,
        People people,
        WeekQuestions questions,
        Amendments amendments,
        PlannedRepository plans,
        Deciders deciders,
        Units units,
        Rights rights,
        OfficeClock clock,
        ApplicationEventPublisher events,
        Reading reading,
        PlatformTransactionManager transactions) {
    Rotas rotas(Runnable meanwhile) {
        return new Rotas(
                rotaRepository,
                turns,
                wishes,
                dutyWishes,
                calendar,
                rotaQuestions,
                people,
                rights,
                rotaApprovals,
                rotaBook,
                rotaChanges,
                clock,
                reading,
                new Before(transactions, meanwhile, new AtomicBoolean()));
    }

    Repairs repairs(Runnable meanwhile) {
        return new Repairs(
                questions,
                amendments,
                plans,
                away,
                deciders,
                units,
                rights,
                clock,
                events,
                reading,
                new Before(transactions, meanwhile, new AtomicBoolean()));
    }

    /// Lets something happen before the first transaction begins.
    private record Before(PlatformTransactionManager transactions, Runnable meanwhile, AtomicBoolean happened)
            implements PlatformTransactionManager {
        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            if (happened.compareAndSet(false, true)) {
                meanwhile.run();
            }
            return transactions.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            transactions.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            transactions.rollback(status);
        }
    }
}
