package vn.truc.gate.web;

/// A person's pass: the QR as an SVG path on a grid of `size` squares.
public record PassPage(String name, String staffNumber, String unit, String path, int size) {}
