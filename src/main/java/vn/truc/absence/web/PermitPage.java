package vn.truc.absence.web;

import java.util.List;
import vn.truc.absence.Permit;

/// A leave permit as form 1.10 of Decree 30/2020/NĐ-CP words it.
public record PermitPage(
        String above,
        String body,
        Permit permit,
        String askedOn,
        String person,
        String title,
        String days,
        String when,
        String place,
        String kind,
        List<String> authority,
        String signer) {}
