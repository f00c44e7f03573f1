package vn.truc.page;

import gg.jte.models.runtime.JteModel;

/// A page: its title, its content, the frame that it stands in and its HTTP status.
public record Page(Message title, JteModel content, Frame frame, int status) implements Answer {
    /// Which frame stands around the content.
    public enum Frame {
        /// The signed-in desk: rail on a wide screen, bar at the bottom of a phone.
        DESK,
        /// Pages without sign-in: small, no script.
        PUBLIC,
        /// The whole screen of the gate.
        KIOSK,
        /// A sheet of A4.
        SHEET
    }

    /// A page of the signed-in desk.
    public static Page of(Message title, JteModel content) {
        return new Page(title, content, Frame.DESK, 200);
    }

    /// The same page in another frame.
    public Page in(Frame other) {
        return new Page(title, content, other, status);
    }

    /// The same page, answering that what was sent was refused (422) and nothing was written.
    public Page refusing() {
        return new Page(title, content, frame, 422);
    }

    /// The same page with another HTTP status.
    public Page status(int other) {
        return new Page(title, content, frame, other);
    }
}
