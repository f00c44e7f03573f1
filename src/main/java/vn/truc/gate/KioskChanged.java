package vn.truc.gate;

/// A kiosk has another guard, or its key was taken back.
record KioskChanged(Kiosk.Id kiosk) {}
