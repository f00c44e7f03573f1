package vn.truc.gate.web;

import java.util.Optional;
import vn.truc.gate.Poster;
import vn.truc.gate.Watch;
import vn.truc.page.FormErrors;
import vn.truc.page.QrCode;

/// The poster of a gate, to print; `large`: on A3.
public record PosterPage(
        Watch watch, Optional<Poster> poster, String address, QrCode code, boolean large, FormErrors errors) {
    /// The serial to replace; 0 where none hangs yet.
    public int serial() {
        return poster.map(Poster::serial).orElse(0);
    }
}
