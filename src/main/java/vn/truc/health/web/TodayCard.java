package vn.truc.health.web;

import java.util.Optional;
import java.util.UUID;
import vn.truc.health.Clearance;

/// The day's declaration on somebody's “today”; demanded: a measure in force asks for it.
public record TodayCard(
        Optional<Clearance> done, Optional<DeclarePage.Repeat> repeat, boolean demanded, UUID idOfSame) {}
