package vn.truc.health.web;

import vn.truc.page.FormErrors;

/// The form for a list of declarations made elsewhere.
public record SeenListPage(String id, String list, FormErrors errors) {}
