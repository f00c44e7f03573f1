package vn.truc.report;

import java.time.LocalDate;
import java.util.Comparator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.truc.access.Actor;
import vn.truc.access.Right;
import vn.truc.organisation.Unit;
import vn.truc.organisation.Units;
import vn.truc.page.NotAllowed;
import vn.truc.page.NotFound;

/// Adds up what has come in at an office by what stands directly below, however many report.
@Service
@Transactional(readOnly = true)
public class RollUps {
    private final RollUpRepository repository;
    private final Forms forms;
    private final Units units;

    RollUps(RollUpRepository repository, Forms forms, Units units) {
        this.repository = repository;
        this.forms = forms;
        this.units = units;
    }

    /// What has come in at the actor's office in a form of a day, by the units directly below the largest it collects
    /// from.
    public RollUp of(Actor by, String form, LocalDate period) {
        var top = units.named(by.roots(Right.CONSOLIDATE), period).stream()
                .max(Comparator.comparingInt(unit -> units.size(unit.id(), period)))
                .orElseThrow(() -> new NotAllowed("CONSOLIDATE"));
        return of(top.id(), by.unit(), form, period);
    }

    /// What has come in at an office from everything below a unit, by the units directly below it.
    public RollUp of(Unit.Id top, Unit.Id recipient, String form, LocalDate period) {
        var below = units.children(top, period);
        return new RollUp(
                forms.find(form, period).orElseThrow(() -> new NotFound("form " + form)),
                period,
                below,
                repository.sums(below.stream().map(Unit::id).toList(), recipient, form, period));
    }
}
