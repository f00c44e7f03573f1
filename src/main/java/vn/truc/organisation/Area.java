package vn.truc.organisation;

import java.util.UUID;

/// A part of the country: province, district, commune. Reforms used codes again, so an area is known by era and code.
public record Area(Id id, String era, String code, String name, Level level) {
    /// The levels of the administration.
    public enum Level {
        /// Cả nước.
        COUNTRY,
        /// Tỉnh, thành phố trực thuộc Trung ương.
        PROVINCE,
        /// Huyện, quận, thị xã.
        DISTRICT,
        /// Xã, phường, thị trấn.
        COMMUNE,
        /// Thôn, làng, bản, ấp, tổ dân phố.
        HAMLET
    }

    /// The identifier of an area.
    public record Id(UUID value) {
        public static Id valueOf(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
