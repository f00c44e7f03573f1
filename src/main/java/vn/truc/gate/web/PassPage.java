package vn.truc.gate.web;

import vn.truc.page.QrCode;

/// A person's pass with its code.
public record PassPage(String name, String staffNumber, String unit, QrCode code) {}
