package vn.truc.gate.web;

import vn.truc.page.FormErrors;

/// A guard's own PIN for kiosks.
public record PinPage(FormErrors errors) {}
