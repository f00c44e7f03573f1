package vn.truc.administration.web;

import java.util.List;
import vn.truc.administration.PlaceDesk;

/// Sites with their gates, floors and rooms.
public record SitesPage(List<PlaceDesk.Sheet> sites) {}
