package vn.truc.roster.web;

import java.util.List;
import java.util.UUID;
import vn.truc.organisation.Unit;
import vn.truc.page.Choices;
import vn.truc.page.FormErrors;
import vn.truc.roster.DutyRota;

/// The rotas of a unit, and a form for one more; of many people those are shown who were chosen or are looked for.
public record DutiesPage(
        Unit unit, List<DutyRota> rotas, Choices people, boolean makes, UUID newId, DutyForm form, FormErrors errors) {}
