package vn.truc.absence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.truc.organisation.Person;
import vn.truc.page.Words;

/// One person’s trips and leave, asked for once, and what follows from them: the days away, the days of coming back.
record OwnAbsences(Person.Id person, List<Absence> absences) {
    /// On which days, from one to another (exclusive), the person is away for the whole day; `true` on a trip.
    Map<LocalDate, Boolean> away(LocalDate from, LocalDate until) {
        var days = new HashMap<LocalDate, Boolean>();
        absences.stream()
                .filter(absence -> absence.state() == Absence.State.APPROVED)
                .forEach(absence -> goers(absence)
                        .forEach(goer -> from.datesUntil(until)
                                .filter(day -> absence.span().whole(day))
                                .filter(day -> goer.returned()
                                        .filter(at -> day(at).isBefore(day))
                                        .isEmpty())
                                .forEach(day -> days.merge(day, absence.trip(), Boolean::logicalOr))));
        return days;
    }

    /// From which trips the person came back between two days, both included, by what is known at a moment; the
    /// earliest
    /// first.
    List<Homecoming> homecomings(LocalDate from, LocalDate to, Instant asOf) {
        return absences.stream()
                .filter(absence -> absence.trip() && absence.standing())
                .flatMap(absence -> goers(absence).map(goer -> {
                    var told = goer.returned().filter(at -> !at.isAfter(asOf));
                    return Homecoming.from(
                            absence.id(),
                            person,
                            goer.unit(),
                            told.map(OwnAbsences::day).orElse(absence.span().to()),
                            absence.span().toNoon(),
                            told);
                }))
                .filter(back -> !back.day().isBefore(from) && !back.day().isAfter(to))
                .sorted(Comparator.comparing(Homecoming::day))
                .toList();
    }

    private Stream<Absence.Goer> goers(Absence absence) {
        return absence.people().stream().filter(goer -> goer.person().equals(person));
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Words.OFFICE_ZONE).toLocalDate();
    }
}
