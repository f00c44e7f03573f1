package vn.truc.gate.web;

import java.util.List;
import java.util.UUID;
import vn.truc.gate.Visit;
import vn.truc.organisation.Staff;
import vn.truc.page.FormErrors;

/// The page on which the guard names who ordered that somebody is let in.
public record OrderPage(String place, UUID id, Visit visit, String name, List<Staff> orderers, FormErrors errors) {}
