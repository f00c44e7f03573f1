package vn.truc.gate.web;

import java.util.List;
import vn.truc.organisation.Place;

/// The gates from which a guard chooses.
public record PlacesPage(List<Place> gates) {}
