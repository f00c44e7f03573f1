package vn.truc.health.web;

import java.util.UUID;
import vn.truc.health.Board;
import vn.truc.page.FormErrors;

/// The board of a unit, with the id under which a reminder is sent once.
public record BoardPage(Board board, boolean reads, boolean officer, UUID reminder, FormErrors errors) {}
