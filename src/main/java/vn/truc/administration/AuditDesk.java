package vn.truc.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.calendar.TimeId;
import vn.truc.organisation.People;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Words;

/// Who did what and when at the bodies of the administrator. The book holds no health data, so neither does this.
@Service
@Transactional(readOnly = true)
public class AuditDesk {
    /// The most lines on a page, and in a file.
    public static final int MOST = 500;

    private final Audit audit;
    private final Units units;
    private final People people;
    private final OfficeClock clock;

    AuditDesk(Audit audit, Units units, People people, OfficeClock clock) {
        this.audit = audit;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    /// The lines from a day to a day by whoever bears these words, of one kind of act or all; where a line is named,
    /// those before it.
    public List<Entry> look(
            Actor by, LocalDate from, LocalDate to, String author, String kind, Optional<UUID> before, int most) {
        var today = clock.today();
        var bodies = by.roots(Right.ADMINISTER).stream()
                .flatMap(root -> units.subtree(root, today).stream())
                .filter(Unit::seal)
                .map(body -> body.id().value())
                .collect(Collectors.toSet());
        var lines =
                audit.search(new Audit.Search(bodies, start(from), start(to.plusDays(1)), author, kind, before, most));
        var names = names(lines);
        return lines.stream()
                .map(line -> new Entry(
                        line.id(),
                        TimeId.momentOf(line.id()),
                        line.by().name(),
                        line.act(),
                        names.getOrDefault(line.subject(), "")))
                .toList();
    }

    private Map<UUID, String> names(List<Audit.Line> lines) {
        var subjects = lines.stream().map(Audit.Line::subject).collect(Collectors.toSet());
        var names = new HashMap<UUID, String>();
        units.lastNamed(subjects.stream().map(Unit.Id::new).toList())
                .forEach(unit -> names.put(unit.id().value(), unit.name()));
        people.named(subjects.stream().map(Person.Id::new).toList())
                .forEach(person -> names.put(person.id().value(), person.name()));
        return names;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Words.OFFICE_ZONE).toInstant();
    }

    /// A line as people read it; the subject is empty where it has no name.
    public record Entry(UUID id, Instant at, String by, String act, String subject) {}
}
