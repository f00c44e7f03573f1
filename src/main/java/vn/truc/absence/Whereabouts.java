package vn.truc.absence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.access.Rights;
import vn.truc.audit.Audit;
import vn.truc.calendar.OfficeClock;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;
import vn.truc.page.Outcome;
import vn.truc.page.Words;

/// Where people on trips are: said by themselves or by their unit, day by day; who is out, for the head and the health
/// officer.
@Service
@Transactional
public class Whereabouts {
    private static final int LONGEST = 200;

    private final WhereaboutRepository repository;
    private final AbsenceRepository absences;
    private final Rights rights;
    private final Audit audit;
    private final OfficeClock clock;

    Whereabouts(
            WhereaboutRepository repository,
            AbsenceRepository absences,
            Rights rights,
            Audit audit,
            OfficeClock clock) {
        this.repository = repository;
        this.absences = absences;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /// Says where somebody is on a day of their trip, until today; the last word about a day counts. The same again
    /// changes nothing.
    public Outcome<Whereabout> say(Actor by, UUID id, Absence.Id trip, Person.Id person, LocalDate day, String place) {
        var today = clock.today();
        var absence = absences.find(trip, today).orElseThrow(() -> new NotFound("trip"));
        if (!by.is(person)) {
            rights.demand(by, Right.KEEP_ABSENCES, absence.unit());
        }
        if (!absence.trip() || !absence.concerns(person)) {
            throw new NotFound("trip");
        }
        var said = new Whereabout(id, trip, person, day, place.strip(), clock.now());
        var before = repository.find(id);
        if (before.isPresent()) {
            return before.filter(earlier -> same(earlier, said)).isPresent()
                    ? Outcome.done(before.get())
                    : Outcome.refused("absence.where.error.used");
        }
        if (said.place().isEmpty() || said.place().length() > LONGEST) {
            return Outcome.refused(FormErrors.at("place", Message.of("absence.where.error.place", LONGEST)));
        }
        if (!absence.standing() || day.isBefore(absence.span().from()) || day.isAfter(today)) {
            return Outcome.refused(FormErrors.at(
                    "day",
                    Message.of(
                            "absence.where.error.day", Words.day(absence.span().from()))));
        }
        repository.add(said, by.person().id());
        audit.write(new Audit.Line(
                clock.newId(), by.author(), "absence.where", trip.value(), Map.of("day", day.toString())));
        return Outcome.done(said);
    }

    /// The places of a trip by day and person; the last word of each day. For whoever may see the trip.
    @Transactional(readOnly = true)
    public List<Whereabout> of(Absence trip) {
        return repository.of(trip.id());
    }

    /// What one said of oneself, the newest first.
    @Transactional(readOnly = true)
    public List<Whereabout> own(Actor by) {
        return repository.said(by.person().id());
    }

    /// At which units somebody sees who is out: where they keep or decide absences, or see health answers.
    public Set<Unit.Id> roots(Actor by) {
        return List.of(Right.KEEP_ABSENCES, Right.DECIDE_ABSENCES, Right.SEE_HEALTH_ANSWERS).stream()
                .flatMap(right -> by.roots(right).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Who is out on a trip at a unit and below: where they are by their last word, otherwise where they went; until
    /// when.
    @Transactional(readOnly = true)
    public List<Out> out(Actor by, Collection<Unit.Id> asked) {
        for (var unit : asked) {
            if (!rights.may(by, Right.KEEP_ABSENCES, unit)
                    && !rights.may(by, Right.DECIDE_ABSENCES, unit)
                    && !rights.may(by, Right.SEE_HEALTH_ANSWERS, unit)) {
                throw new NotAllowed(Right.KEEP_ABSENCES + " on unit " + unit);
            }
        }
        return repository.out(asked, clock.today(), clock.now());
    }

    private static boolean same(Whereabout one, Whereabout other) {
        return one.trip().equals(other.trip())
                && one.person().equals(other.person())
                && one.day().equals(other.day())
                && one.place().equals(other.place());
    }

    /// Somebody on a trip: where it goes, from when until when, whether it was allowed, and their last word.
    public record Out(
            Absence.Id trip,
            Person.Id person,
            String name,
            String unit,
            String place,
            Span span,
            boolean allowed,
            Optional<Whereabout> last) {
        /// Where they are, as far as anybody knows.
        public String where() {
            return last.map(Whereabout::place).orElse(place);
        }
    }
}
