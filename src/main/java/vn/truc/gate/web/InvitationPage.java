package vn.truc.gate.web;

import vn.truc.gate.Visitor;
import vn.truc.page.QrCode;

/// What a host hands to a visitor: the code for the gate, and the address of the page that says how far the visit has
/// come.
public record InvitationPage(Visitor visitor, String unit, String site, String address, QrCode code) {}
