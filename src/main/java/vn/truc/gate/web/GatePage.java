package vn.truc.gate.web;

import java.time.Instant;
import java.util.UUID;
import vn.truc.gate.Watch;
import vn.truc.page.FormErrors;

/// The page between two people: the field to scan into, how many are inside, the last ten.
public record GatePage(
        Watch watch, Instant now, UUID id, String guard, String query, String temperature, FormErrors errors) {}
