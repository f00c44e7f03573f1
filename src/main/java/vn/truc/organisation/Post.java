package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person is at a unit, from a day to a day (exclusive; null: until further notice).
public record Post(
        Id id,
        Person.Id person,
        Unit.Id unit,
        Kind kind,
        String title,
        Set<Unit.Id> portfolio,
        LocalDate from,
        @Nullable LocalDate until) {
    /// Whether the post is held on this day.
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /// Whether the post is held on this day or later.
    public boolean heldFrom(LocalDate day) {
        return until == null || day.isBefore(until);
    }

    /// Whether this is what was asked for: one without a last day may have one by now.
    boolean answers(Post asked) {
        var open = new Post(
                asked.id, asked.person, asked.unit, asked.kind, asked.title, asked.portfolio, asked.from, until);
        return equals(asked) || (asked.until == null && equals(open));
    }

    /// The same post in charge of other units.
    public Post inChargeOf(Set<Unit.Id> units) {
        return new Post(id, person, unit, kind, title, Set.copyOf(units), from, until);
    }

    /// The kinds of post; the one a person holds at the unit where they work decides where they are counted.
    public enum Kind {
        /// Thủ trưởng đơn vị.
        HEAD,
        /// Cấp phó.
        DEPUTY,
        /// Lãnh đạo phụ trách các đơn vị trong danh mục của mình.
        LEADER,
        /// Văn thư, người tổng hợp của đơn vị.
        CLERK,
        /// Y tế cơ quan.
        HEALTH_OFFICER,
        /// Người được giao xem khai báo y tế của một đơn vị nhỏ.
        ANSWER_READER,
        /// Bảo vệ, lễ tân.
        GUARD,
        /// Cán bộ, công chức, viên chức, người lao động.
        STAFF,
        /// Quản trị hệ thống.
        ADMINISTRATOR
    }

    /// The identifier of a post.
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
