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
        days(from, until)
                .filter(each -> each.absence().span().whole(each.day()))
                .forEach(each -> days.merge(each.day(), each.absence().trip(), Boolean::logicalOr));
        return days;
    }

    /// Which halves of days in that time the person is away.
    List<AwayHalf> halves(LocalDate from, LocalDate until) {
        return days(from, until)
                .filter(each -> !each.absence().span().whole(each.day()))
                .map(each -> new AwayHalf(
                        person,
                        each.day(),
                        each.absence().span().morning(each.day()),
                        each.absence().trip()))
                .distinct()
                .toList();
    }

    /// The days away by what was allowed, be it for half of them, until the person came back.
    private Stream<DayAway> days(LocalDate from, LocalDate until) {
        return absences.stream()
                .filter(absence -> absence.state() == Absence.State.APPROVED)
                .flatMap(absence -> goers(absence)
                        .flatMap(goer -> from.datesUntil(until)
                                .filter(day -> absence.span().covers(day))
                                .filter(day -> goer.returned()
                                        .filter(at -> day(at).isBefore(day))
                                        .isEmpty())
                                .map(day -> new DayAway(absence, day))));
    }

    private record DayAway(Absence absence, LocalDate day) {}

    /// From which trips the person came back between two days, both included, by what is known at a moment; the
    /// earliest first.
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
