package vn.truc.directive;

import java.time.LocalDate;
import vn.truc.document.DocumentNumber;
import vn.truc.organisation.Area;

/// The decision by which what was prepared comes into force: its number and signer, from when, in which area. The
/// directive it makes has this id.
public record CarriedOut(
        Directive.Id id, DocumentNumber number, String signer, LocalDate from, Area.Id area, String subject) {}
