package vn.truc.gate.web;

import java.util.UUID;
import vn.truc.gate.Visit;
import vn.truc.page.FormErrors;

/// A line of the logbook that is wrong, and what can be put in its place.
public record CorrectionPage(String place, UUID id, Visit visit, String left, FormErrors errors) {}
