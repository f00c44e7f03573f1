package vn.truc.gate.web;

import java.util.List;
import java.util.Optional;
import vn.truc.gate.Poster;
import vn.truc.organisation.Place;
import vn.truc.page.FormErrors;
import vn.truc.page.QrCode;

/// The poster of a gate or a room, to print; `large`: on A3.
///
/// @param rooms the rooms of the building
public record PosterPage(
        Place.Housed where,
        List<Place> rooms,
        Optional<Poster> poster,
        String address,
        QrCode code,
        boolean large,
        FormErrors errors) {
    /// Whether it hangs at a gate.
    public boolean gate() {
        return where.place().kind() == Place.Kind.GATE;
    }

    /// The rooms whose posters are made on other pages.
    public List<Place> others() {
        return rooms.stream()
                .filter(room -> !room.id().equals(where.place().id()))
                .toList();
    }

    /// The serial to replace; 0 where none hangs yet.
    public int serial() {
        return poster.map(Poster::serial).orElse(0);
    }
}
