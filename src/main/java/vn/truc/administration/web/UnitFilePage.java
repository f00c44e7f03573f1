package vn.truc.administration.web;

import java.time.LocalDate;
import vn.truc.administration.UnitDesk;

/// A unit on a day.
public record UnitFilePage(UnitDesk.Sheet sheet, LocalDate day, LocalDate today) {}
