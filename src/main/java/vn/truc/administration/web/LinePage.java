package vn.truc.administration.web;

import java.time.LocalDate;
import java.util.List;
import vn.truc.administration.UnitDesk;
import vn.truc.organisation.Unit;

/// The line below one of the units that somebody administers, on a day.
public record LinePage(
        List<Unit> roots, Unit root, UnitDesk.Tree tree, LocalDate day, String words, List<Unit> found) {}
