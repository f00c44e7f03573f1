package vn.truc.account.web;

import java.util.UUID;
import vn.truc.account.PersonalLinks;
import vn.truc.page.FormErrors;

/// The people of a unit, to print sign-in slips for; the id makes sending it twice harmless.
public record SlipsPage(PersonalLinks.Desk desk, UUID id, FormErrors errors) {}
