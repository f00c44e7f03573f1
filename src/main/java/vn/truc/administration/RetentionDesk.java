package vn.truc.administration;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Acting;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.database.Retention;
import vn.truc.database.RetentionPolicy;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;

/// How long what is kept: looked at by every administrator, decided at the top, with a reason that stays on record.
@Service
@Transactional
public class RetentionDesk {
    private static final int LONGEST = 240;

    private final Retention retention;
    private final Rights rights;
    private final Acting acting;
    private final Audit audit;
    private final OfficeClock clock;
    private final Clock wall;

    RetentionDesk(Retention retention, Rights rights, Acting acting, Audit audit, OfficeClock clock, Clock wall) {
        this.retention = retention;
        this.rights = rights;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.wall = wall;
    }

    /// What is wanted for one kind of data: so many months as text, empty for keeping it, and why; the months that were
    /// shown before, and how many rows were said to go.
    public record Wish(UUID request, String what, String months, String why, String seen, String accepted) {}

    /// Every policy.
    @Transactional(readOnly = true)
    public List<RetentionPolicy> policies() {
        return retention.policies();
    }

    /// Whether this administrator decides.
    @Transactional(readOnly = true)
    public boolean may(Actor by) {
        return rights.mayForAll(by, Right.ADMINISTER);
    }

    /// One policy, for whoever may decide it.
    @Transactional(readOnly = true)
    public RetentionPolicy policy(Actor by, String what) {
        rights.demandForAll(by, Right.ADMINISTER);
        return retention.policies().stream()
                .filter(policy -> policy.what().equals(what))
                .findFirst()
                .orElseThrow(() -> new NotFound("policy"));
    }

    /// How many rows the coming night would take.
    public long older(Actor by, String what, int months) {
        policy(by, what);
        return Objects.requireNonNull(
                acting.as("administration.retention", () -> retention.older(what, months, clock.today())));
    }

    /// Decides; what shortens a time is refused until the number of rows that go was accepted.
    public Outcome<RetentionPolicy> decide(Actor by, Wish wish) {
        rights.demandForAll(by, Right.ADMINISTER);
        var policy = retention.hold(wish.what()).orElseThrow(() -> new NotFound("policy"));
        var months = months(wish.months());
        if (policy.decided().map(RetentionPolicy.Decided::request).equals(Optional.of(wish.request()))) {
            return policy.months().equals(months)
                            && policy.decided().orElseThrow().why().equals(wish.why())
                    ? Outcome.done(policy)
                    : Outcome.refused("administration.retention.again");
        }
        var wrong = wrong(wish, policy, months);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        if (shortens(policy, months)) {
            long rows = older(by, wish.what(), months.orElseThrow());
            if (rows > 0 && !wish.accepted().equals(String.valueOf(rows))) {
                return Outcome.refused(FormErrors.at("accepted", Message.of("administration.retention.goes", rows)));
            }
        }
        var at = wall.instant();
        retention.decide(
                wish.what(),
                months,
                new RetentionPolicy.Decided(wish.request(), by.person().name(), at, wish.why()));
        audit.write(new Audit.Line(
                clock.newId(),
                by.author(),
                "administration.retention-decided",
                by.person().body().value(),
                Map.of("what", wish.what(), "months", wish.months(), "why", wish.why())));
        return Outcome.done(retention.hold(wish.what()).orElseThrow());
    }

    private static FormErrors wrong(Wish wish, RetentionPolicy policy, Optional<Integer> months) {
        var wrong = FormErrors.none();
        if (months.isEmpty() && !wish.months().isEmpty()) {
            wrong = wrong.with("months", Message.of("administration.retention.number", LONGEST));
        }
        if (wish.why().isBlank()) {
            wrong = wrong.with("why", Message.of("administration.retention.why.missing"));
        }
        return policy.months().map(String::valueOf).orElse("").equals(wish.seen())
                ? wrong
                : wrong.with("", Message.of("administration.retention.changed"));
    }

    private static Optional<Integer> months(String text) {
        return Optional.of(text)
                .filter(number -> number.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= LONGEST);
    }

    private static boolean shortens(RetentionPolicy policy, Optional<Integer> months) {
        return months.isPresent()
                && policy.months().map(before -> months.get() < before).orElse(true);
    }
}
