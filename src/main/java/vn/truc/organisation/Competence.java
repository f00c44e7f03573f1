package vn.truc.organisation;

/// For which territory a body directs beyond its own line. No text that we know says it of every body: data of the
/// office, to be checked against the original texts.
public enum Competence {
    /// Its own line only.
    LINE,
    /// The area in which it is seated and everything within: a People's Committee.
    SEAT,
    /// The whole country: the Government, a ministry in its field, the national steering committee.
    COUNTRY
}
