package vn.truc.page;

/// What a door answers: a page to look at, or the way to another one. `site` puts the frame around it.
public sealed interface Answer permits Page, Redirect {}
