package vn.truc.measure;

import java.util.UUID;

/// Where a measure or an exemption comes from: the document, its number as people quote it, and the clause.
public record Origin(UUID document, String number, String clause) {}
