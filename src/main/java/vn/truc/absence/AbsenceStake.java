package vn.truc.absence;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.truc.health.Isolations;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Stake;
import vn.truc.organisation.Unit;
import vn.truc.page.Message;

/// How many people of a unit are or will be away from the day on, for whatever reason: in one figure, so that nobody
/// learns from it who is in isolation.
@Component
class AbsenceStake implements Stake {
    private final AbsenceRepository repository;
    private final Isolations isolations;
    private final People people;

    AbsenceStake(AbsenceRepository repository, Isolations isolations, People people) {
        this.repository = repository;
        this.isolations = isolations;
        this.people = people;
    }

    @Override
    public List<Held> at(Unit.Id unit, LocalDate from) {
        var working = people.workingAt(unit, from).stream().map(Person::id).toList();
        var away = new HashSet<>(repository.awayFrom(unit, from));
        away.addAll(isolations.on(working, from));
        return Held.counted(Message.of("absence.stake"), away.size(), Message.of("absence.stake.after"));
    }
}
