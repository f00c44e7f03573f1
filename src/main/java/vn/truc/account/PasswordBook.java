package vn.truc.account;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;

/// Writes a new password down; everything slow was done before.
@Component
@Transactional
class PasswordBook {
    private final AccountRepository repository;
    private final Audit audit;
    private final OfficeClock clock;
    private final Clock wall;
    private final ApplicationEventPublisher events;

    PasswordBook(
            AccountRepository repository,
            Audit audit,
            OfficeClock clock,
            Clock wall,
            ApplicationEventPublisher events) {
        this.repository = repository;
        this.audit = audit;
        this.clock = clock;
        this.wall = wall;
        this.events = events;
    }

    /// False when the name belongs to somebody else.
    boolean keep(Actor by, Login login, String hash) {
        var person = by.person().id();
        if (!repository.keep(new AccountRepository.Account(person, login.text(), hash), wall.instant())) {
            return false;
        }
        audit.write(new Audit.Line(clock.newId(), by.author(), "account.password", person.value(), Map.of()));
        events.publishEvent(new PasswordChanged(person, clock.now()));
        return true;
    }
}
