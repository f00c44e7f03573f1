package vn.truc.account;

import vn.truc.organisation.Person;

/// A personal link as printed for its person; the token is known on this sheet only.
public record Slip(Person person, Token token, PersonalLink link) {}
