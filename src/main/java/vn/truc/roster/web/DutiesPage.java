package vn.truc.roster.web;

import java.util.List;
import java.util.UUID;
import vn.truc.organisation.Person;
import vn.truc.organisation.Unit;
import vn.truc.page.FormErrors;
import vn.truc.roster.DutyRota;

/// The rotas of a unit, and a form for one more.
public record DutiesPage(
        Unit unit,
        List<DutyRota> rotas,
        List<Choice> people,
        boolean makes,
        UUID newId,
        DutyForm form,
        FormErrors errors) {
    /// Somebody who may be chosen; the post, where people of several units are.
    public record Choice(Person.Id id, String name, String post) {}
}
