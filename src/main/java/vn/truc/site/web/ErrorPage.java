package vn.truc.site.web;

/// A page that says what went wrong, by the key of its texts.
public record ErrorPage(String key) {}
