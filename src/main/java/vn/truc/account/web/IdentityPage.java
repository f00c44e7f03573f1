package vn.truc.account.web;

import java.util.Optional;
import vn.truc.account.Identities;
import vn.truc.page.FormErrors;

/// What a person is at the provider of sign-in.
public record IdentityPage(Identities.Sheet sheet, Optional<String> provider, String typed, FormErrors errors) {}
