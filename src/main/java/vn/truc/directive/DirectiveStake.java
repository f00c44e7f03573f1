package vn.truc.directive;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.truc.organisation.Stake;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// How many documents a unit has as drafts.
@Component
class DirectiveStake implements Stake {
    private final DirectiveRepository repository;

    DirectiveStake(DirectiveRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Held> at(Unit.Id unit, LocalDate from) {
        return Held.counted(
                Message.of("directive.stake"), repository.drafts(unit), Message.of("directive.stake.after"));
    }
}
