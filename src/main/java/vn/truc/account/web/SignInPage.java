package vn.truc.account.web;

import vn.truc.account.LocalPath;
import vn.truc.page.FormErrors;

/// The sign-in page: what was typed, and what is wrong with it.
public record SignInPage(String login, boolean remember, LocalPath to, FormErrors errors) {}
