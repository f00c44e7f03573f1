package vn.truc.health;

/// The five groups that units report, each for oneself and for contacts.
public enum Exposure {
    /// Người nhiễm.
    CONTACT_CASE,
    /// Người nghi nhiễm.
    SUSPECTED,
    /// Người bị cách ly.
    ISOLATED,
    /// Có người nhà bị cách ly.
    FAMILY_ISOLATED,
    /// Đã đến địa điểm theo thông báo khẩn của Bộ Y tế.
    VISITED_ALERT_PLACE;

    /// The code of the question that asks for them.
    public static final String QUESTION = "exposures";

    /// One exposure in one relation, as an answer names it: `ISOLATED.CONTACT`.
    public record Mark(Exposure category, Relation relation) {
        /// Reads what an answer names.
        public static Mark valueOf(String text) {
            int dot = text.indexOf('.');
            return new Mark(Exposure.valueOf(text.substring(0, dot)), Relation.valueOf(text.substring(dot + 1)));
        }

        /// As an answer names it.
        String text() {
            return category + "." + relation;
        }
    }
}
