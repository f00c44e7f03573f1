package vn.truc.gate.web;

import java.time.Instant;
import vn.truc.page.QrCode;

/// A person's pass with its code, and until when that lets in.
public record PassPage(String name, String staffNumber, String unit, Instant until, QrCode code) {}
