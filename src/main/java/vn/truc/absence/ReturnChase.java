package vn.truc.absence;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.page.Words;

/// Demands the declaration after a trip from whoever came back, and tells them and their unit when the time is over;
/// each once.
@Service
@Transactional
public class ReturnChase {
    private final Aways aways;
    private final People people;
    private final Rights rights;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    ReturnChase(Aways aways, People people, Rights rights, OfficeClock clock, ApplicationEventPublisher events) {
        this.aways = aways;
        this.people = people;
        this.rights = rights;
        this.clock = clock;
        this.events = events;
    }

    /// Looks at everybody who came back lately; whoever was told is not told again.
    public void chase() {
        var owed = aways.owedByAll().stream().filter(Aways.Owed::open).toList();
        var names = people
                .named(owed.stream().map(each -> each.homecoming().person()).toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        owed.forEach(each -> {
            var back = each.homecoming();
            boolean over = clock.now().isAfter(each.due());
            var told = new HashSet<>(Set.of(back.person()));
            if (over) {
                told.addAll(rights.nearest(Right.KEEP_ABSENCES, back.unit()));
            }
            events.publishEvent(new ReturnDemanded(
                    back.trip(),
                    back.person(),
                    names.getOrDefault(back.person(), "—"),
                    Words.moment(each.due()),
                    over,
                    told));
        });
    }
}
