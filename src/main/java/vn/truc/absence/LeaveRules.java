package vn.truc.absence;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.truc.absence.LeaveKinds.LeaveKind;
import vn.truc.calendar.OfficeClock;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;

/// What a request for leave must obey by its kind: the balance of the year, the most days for one event.
@Component
class LeaveRules {
    private final LeaveKinds kinds;
    private final Balances balances;
    private final OfficeClock clock;

    LeaveRules(LeaveKinds kinds, Balances balances, OfficeClock clock) {
        this.kinds = kinds;
        this.balances = balances;
        this.clock = clock;
    }

    /// What is wrong with a request of one person.
    FormErrors check(Absences.Request request) {
        var known = kinds.on(clock.today()).stream()
                .filter(kind -> kind.code().equals(request.kind()))
                .findFirst();
        if (known.isEmpty()) {
            return FormErrors.at("kind", Message.of("absence.error.kind"));
        }
        return tooLong(known.get(), request.span())
                .or(() -> tooMany(known.get(), request))
                .map(why -> FormErrors.at("to", why))
                .orElseGet(FormErrors::none);
    }

    private Optional<Message> tooLong(LeaveKind kind, Span span) {
        if (kind.most() == null) {
            return Optional.empty();
        }
        int asked = kind.calendar() ? span.halfDays() : balances.halfDays(span);
        return asked <= 2 * kind.most()
                ? Optional.empty()
                : Optional.of(Message.of("absence.error.most", kind.said(), kind.most()));
    }

    private Optional<Message> tooMany(LeaveKind kind, Absences.Request request) {
        if (!kind.annual()) {
            return Optional.empty();
        }
        if (balances.halfDays(request.span()) == 0) {
            return Optional.of(Message.of("absence.error.no-working-day"));
        }
        var person = request.people().iterator().next();
        return balances.leftBeside(person, request.span(), request.id()).entrySet().stream()
                .filter(year -> balances.halfDays(request.span(), year.getKey()) > year.getValue())
                .findFirst()
                .map(year -> Message.of(
                        "absence.error.balance",
                        LeaveBalance.days(balances.halfDays(request.span(), year.getKey())),
                        "" + year.getKey(),
                        LeaveBalance.days(Math.max(0, year.getValue()))));
    }
}
