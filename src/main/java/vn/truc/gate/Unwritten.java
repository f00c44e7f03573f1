package vn.truc.gate;

import java.time.Instant;
import java.util.UUID;

/// Somebody whom a kiosk let in or out while it was alone and who could not be written down: at which kiosk, when, in
/// or out, who as far as it is known, and why not.
public record Unwritten(UUID id, String kiosk, Instant at, boolean in, Visit.Kind kind, String who, String problem) {}
