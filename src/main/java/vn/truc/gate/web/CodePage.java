package vn.truc.gate.web;

import vn.truc.page.FormErrors;

/// Where the letters of a poster are typed by whoever cannot scan it.
public record CodePage(String typed, FormErrors errors) {}
