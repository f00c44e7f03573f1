package vn.truc.gate;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.truc.calendar.WorkingCalendar;
import vn.truc.compliance.Asked;
import vn.truc.compliance.Evidence;
import vn.truc.compliance.Finding;
import vn.truc.compliance.State;
import vn.truc.measure.EntryLog;
import vn.truc.organisation.Places;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.Words;
import vn.truc.roster.Rosters;

/// Whether the book of entries was kept where a unit sits. Without a gate nobody knows; without people planned at the
/// premises an empty book says nothing.
@Component
class LogbookEvidence implements Evidence<EntryLog> {
    private final VisitFigureRepository repository;
    private final Places places;
    private final Units units;
    private final Rosters rosters;
    private final WorkingCalendar calendar;

    LogbookEvidence(
            VisitFigureRepository repository, Places places, Units units, Rosters rosters, WorkingCalendar calendar) {
        this.repository = repository;
        this.places = places;
        this.units = units;
        this.rosters = rosters;
        this.calendar = calendar;
    }

    @Override
    public Class<EntryLog> about() {
        return EntryLog.class;
    }

    @Override
    public Collection<Finding> findings(Asked<EntryLog> asked) {
        var bodies = units.named(asked.units(), asked.day()).stream().collect(Collectors.toMap(Unit::id, Unit::body));
        var sites = places.gatedSites(new HashSet<>(bodies.values()));
        var books = repository.books(sites, asked.day(), asked.asOf());
        var onSite = rosters.onSite(asked.units(), asked.day());
        return bodies.entrySet().stream()
                .filter(unit -> sites.containsKey(unit.getValue()))
                .flatMap(unit -> finding(
                        asked,
                        unit.getKey(),
                        Optional.ofNullable(books.get(unit.getValue())),
                        onSite.getOrDefault(unit.getKey(), Set.of()).size())
                        .stream())
                .toList();
    }

    private Optional<Finding> finding(
            Asked<EntryLog> asked, Unit.Id unit, Optional<VisitFigureRepository.Book> book, int onSite) {
        if (book.isPresent()) {
            int open = book.get().notLeft();
            boolean forgotten = asked.rule(unit).exits() && open > 0 && over(asked);
            return Optional.of(
                    forgotten
                            ? Finding.of(
                                    unit,
                                    State.BREACHED,
                                    "gate.evidence.not-left",
                                    open,
                                    book.get().entries())
                            : Finding.of(
                                    unit,
                                    State.MET,
                                    "gate.evidence.book",
                                    book.get().entries()));
        }
        if (!calendar.isWorkingDay(asked.day())) {
            return Optional.of(Finding.of(unit, State.NOT_APPLICABLE, "gate.evidence.day-off"));
        }
        return onSite == 0
                ? Optional.empty()
                : Optional.of(Finding.of(unit, State.MISSING, "gate.evidence.no-book", onSite));
    }

    private static boolean over(Asked<EntryLog> asked) {
        return asked.asOf().atZone(Words.OFFICE_ZONE).toLocalDate().isAfter(asked.day());
    }
}
