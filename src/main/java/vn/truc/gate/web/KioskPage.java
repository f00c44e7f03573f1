package vn.truc.gate.web;

/// The kiosk's page with its sentences as JSON.
public record KioskPage(String texts) {}
