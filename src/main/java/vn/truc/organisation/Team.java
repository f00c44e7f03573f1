package vn.truc.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A committee, task force or team across units, at the unit whose subtree it directs, with the office that serves it.
public record Team(Id id, Kind kind, String name, Unit.Id unit, Optional<Unit.Id> standingOffice) {
    /// The kinds of team.
    public enum Kind {
        /// Ban Chỉ đạo.
        STEERING_COMMITTEE,
        /// Tổ công tác.
        TASK_FORCE,
        /// Tổ an toàn COVID.
        SAFETY_TEAM,
        /// Tổ thông tin, báo cáo đáp ứng nhanh.
        RAPID_REPORT_TEAM,
        /// Tổ giúp việc, thanh niên xung kích.
        SUPPORT_TEAM
    }

    /// What a member is in a team.
    public enum Role {
        /// Trưởng ban, tổ trưởng.
        CHAIR,
        /// Phó trưởng ban, tổ phó.
        VICE_CHAIR,
        /// Ủy viên thường trực.
        STANDING_MEMBER,
        /// Ủy viên, thành viên.
        MEMBER,
        /// Thư ký.
        SECRETARY
    }

    /// Somebody in a team since a day.
    public record Member(Person person, Role role, LocalDate since) {}

    /// That an office served a team, until exclusive.
    public record Service(
            Unit.Id office, LocalDate since, @Nullable LocalDate until) {}

    /// The identifier of a team.
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
