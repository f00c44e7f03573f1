package vn.truc.administration.web;

import java.util.List;
import vn.truc.administration.TeamDesk;

/// Committees, task forces and teams.
public record TeamsPage(List<TeamDesk.Sheet> teams) {}
