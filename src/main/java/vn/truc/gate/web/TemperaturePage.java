package vn.truc.gate.web;

import vn.truc.gate.Arrival;
import vn.truc.gate.Gates;
import vn.truc.gate.Watch;

/// The page that asks for the temperature, or whether 375 meant 37.5.
public record TemperaturePage(Watch watch, Gates.Entry entry, Arrival.AskTemperature ask) {}
