package vn.truc.page;

/// What a door answers: a page to look at, the way to another one, on this site or on one that the office names, a file
/// to take along, or a document on paper. `site` puts the frame around a page.
public sealed interface Answer permits Page, Redirect, Departure, Download, PdfSheet {}
