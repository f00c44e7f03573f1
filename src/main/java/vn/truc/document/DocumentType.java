package vn.truc.document;

import vn.truc.page.Message;

/// The 29 types of administrative document (Decree 30/2020/NĐ-CP, Article 7) with their abbreviations (Annex III); an
/// official letter and an official personal letter have none.
public enum DocumentType {
    RESOLUTION("NQ"),
    DECISION("QĐ"),
    DIRECTIVE("CT"),
    REGULATION("QC"),
    RULES("QyĐ"),
    COMMUNIQUE("TC"),
    NOTICE("TB"),
    GUIDANCE("HD"),
    PROGRAMME("CTr"),
    PLAN("KH"),
    CONTINGENCY_PLAN("PA"),
    SCHEME("ĐA"),
    PROJECT("DA"),
    REPORT("BC"),
    MINUTES("BB"),
    SUBMISSION("TTr"),
    CONTRACT("HĐ"),
    OFFICIAL_LETTER(""),
    URGENT_DISPATCH("CĐ"),
    MEMORANDUM("BGN"),
    AGREEMENT("BTT"),
    POWER_OF_ATTORNEY("GUQ"),
    INVITATION("GM"),
    LETTER_OF_INTRODUCTION("GGT"),
    LEAVE_PERMIT("GNP"),
    SENDING_SLIP("PG"),
    TRANSFER_SLIP("PC"),
    NOTIFICATION_SLIP("PB"),
    OFFICIAL_PERSONAL_LETTER("");

    private final String abbreviation;

    DocumentType(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    /// The official abbreviation; empty for letters.
    public String abbreviation() {
        return abbreviation;
    }

    /// The name of the type.
    public Message inWords() {
        return Message.of("document.type." + name());
    }
}
