package vn.truc.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.truc.organisation.Unit;

/// By whom the weekly plans of a body are approved from a day on, one after the other; by a document.
///
/// @param rotas whether rotas of duty go the same way before they are published
public record ApprovalRoute(UUID id, Unit.Id body, LocalDate from, List<Stop> stops, String document, boolean rotas) {
    public ApprovalRoute {
        stops = List.copyOf(stops);
    }

    /// One by which rotas are published by those who make them.
    public ApprovalRoute(UUID id, Unit.Id body, LocalDate from, List<Stop> stops, String document) {
        this(id, body, from, stops, document, false);
    }

    /// One stage, and after how many hours it goes on to the stand-in; 0: as the delegation says.
    public record Stop(Stage stage, int hours) {}
}
