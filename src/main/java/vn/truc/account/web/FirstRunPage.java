package vn.truc.account.web;

import vn.truc.page.FormErrors;

/// The page that founds an empty installation.
public record FirstRunPage(FirstRunForm form, FormErrors errors) {}
