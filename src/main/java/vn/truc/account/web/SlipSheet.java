package vn.truc.account.web;

import java.util.List;
import vn.truc.account.PersonalLinks;
import vn.truc.account.Slip;
import vn.truc.organisation.Unit;
import vn.truc.page.QrCode;

/// Sheets of A4 with slips to cut apart.
public record SlipSheet(String address, PersonalLinks.Help help, List<Slip> slips, Unit.Id unit) {
    /// What the phone reads.
    public QrCode code(Slip slip) {
        return QrCode.of(address + "/p/" + slip.token().text());
    }

    /// What a person types first who cannot scan.
    public String host() {
        return address.replaceFirst("^https?://", "");
    }
}
