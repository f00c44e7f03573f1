package vn.truc.gate.web;

import vn.truc.gate.Rooms;
import vn.truc.page.FormErrors;

/// A room as somebody who works here sees it at its poster.
///
/// @param code the letters of the poster
public record RoomPage(String code, Rooms.Standing standing, FormErrors errors) {}
