package vn.truc.gate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.truc.gate.Kiosk;
import vn.truc.gate.Unwritten;
import vn.truc.organisation.Place;
import vn.truc.page.FormErrors;
import vn.truc.page.Message;
import vn.truc.page.QrCode;
import vn.truc.page.Table;

/// The kiosks of a body, the form for one more, the key of the one just made, and what they could not get written.
public record KiosksPage(
        UUID id,
        List<Kiosk> kiosks,
        List<Place> gates,
        Map<Place.Id, String> names,
        String name,
        Optional<Key> key,
        List<Unwritten> unwritten,
        FormErrors errors) {
    /// The kiosks as a list to take along.
    static Table table(List<Kiosk> kiosks, Map<Place.Id, String> names, LocalDate day) {
        var rows = Table.of(
                Message.of("gate.kiosks.title"),
                day,
                "gate.kiosks.name",
                "gate.kiosks.gate",
                "gate.kiosks.made",
                "gate.kiosks.seen",
                "gate.kiosks.revoked");
        kiosks.forEach(kiosk -> rows.row(
                kiosk.name(),
                names.getOrDefault(kiosk.gate(), ""),
                kiosk.made(),
                kiosk.seen().<Object>map(at -> at).orElse(""),
                kiosk.revoked().<Object>map(at -> at).orElse("")));
        return rows.table();
    }

    /// A key, shown once: where it is typed, as letters and as a code to scan.
    public record Key(String address, String letters, QrCode code) {}
}
