package vn.truc.health.web;

import vn.truc.health.Clearance;

/// What follows from the day's declaration: the status, until when, what to do.
public record ResultPage(String person, Clearance clearance, boolean correctable) {}
