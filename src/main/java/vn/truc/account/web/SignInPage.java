package vn.truc.account.web;

import java.net.URI;
import java.util.Optional;
import vn.truc.account.LocalPath;
import vn.truc.page.FormErrors;

/// The sign-in page: what was typed, what is wrong with it, the provider where one can sign in instead, and
/// where the session at the provider ends after signing out here.
public record SignInPage(
        String login,
        boolean remember,
        LocalPath to,
        Optional<String> provider,
        Optional<URI> elsewhere,
        FormErrors errors) {}
