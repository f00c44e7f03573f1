package vn.truc.page;

import java.net.URI;

/// The way to another site: one that the settings of the office name, never one that a request names.
public record Departure(URI address) implements Answer {}
