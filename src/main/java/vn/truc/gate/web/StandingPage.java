package vn.truc.gate.web;

import vn.truc.gate.Guests;
import vn.truc.page.QrCode;
import vn.truc.page.Words;

/// How far a visit has come, with the pass to show at the gate.
public record StandingPage(String token, Guests.Standing standing, VerdictLook look, QrCode code) {
    /// Whether somebody’s opinion is still awaited.
    public boolean waits() {
        return look == VerdictLook.REFER;
    }

    /// What the visitor does next, and what instead.
    public String next() {
        var key = "gate.guest.next." + standing.verdict().why();
        return Words.known(key) ? Words.t(key) : "";
    }
}
