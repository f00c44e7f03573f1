package vn.truc.gate.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.truc.gate.Kiosk;
import vn.truc.organisation.Place;
import vn.truc.page.FormErrors;
import vn.truc.page.QrCode;

/// The kiosks of a body, the form for one more, and the key of the one just made.
public record KiosksPage(
        UUID id,
        List<Kiosk> kiosks,
        List<Place> gates,
        Map<Place.Id, String> names,
        String name,
        Optional<Key> key,
        FormErrors errors) {
    /// A key, shown once: where it is typed, as letters and as a code to scan.
    public record Key(String address, String letters, QrCode code) {}
}
