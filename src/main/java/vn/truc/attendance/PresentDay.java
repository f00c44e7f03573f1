package vn.truc.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.truc.roster.Presence;

/// One person’s day: what was planned, what was allowed, what the gate and check-in tell, and how the two agree.
public record PresentDay(
        LocalDate day,
        boolean working,
        Optional<Presence> planned,
        boolean isolated,
        Optional<Instant> came,
        Optional<Instant> went,
        Optional<Instant> began,
        Optional<Instant> ended,
        int unanswered,
        Witness witness,
        Optional<String> said) {

    /// How the facts of the day agree with the plan. What no gate and no check-in could have seen stays unknown.
    public Standing standing() {
        if (isolated || planned.filter(Presence.ISOLATION::equals).isPresent()) {
            return came.isPresent() ? Standing.CAME_THOUGH_ISOLATED : Standing.ISOLATED;
        }
        return planned.map(this::against).orElseGet(this::unplanned);
    }

    /// Whether somebody worked from home this day: planned so and begun.
    public boolean workedAtHome() {
        return planned.filter(Presence.HOME::equals).isPresent() && began.isPresent() && came.isEmpty();
    }

    private Standing against(Presence plan) {
        return switch (plan) {
            case OFFICE, DUTY -> atPremises();
            case HOME -> atHome();
            case LEAVE, TRIP -> came.isPresent() ? Standing.CAME_THOUGH_AWAY : Standing.AWAY;
            case ISOLATION -> Standing.ISOLATED;
            case OFF -> came.isPresent() ? Standing.CAME_ON_DAY_OFF : Standing.DAY_OFF;
        };
    }

    private Standing atPremises() {
        if (came.isPresent()) {
            return Standing.AS_PLANNED;
        }
        return witness.over() && witness.gateKept() ? Standing.NOT_THERE : Standing.UNKNOWN;
    }

    private Standing atHome() {
        if (came.isPresent()) {
            return Standing.CAME_THOUGH_HOME;
        }
        if (began.isPresent()) {
            return unanswered > 0 ? Standing.DID_NOT_ANSWER : Standing.AS_PLANNED;
        }
        return witness.over() && witness.checkInKept() ? Standing.NOT_BEGUN : Standing.UNKNOWN;
    }

    private Standing unplanned() {
        if (!working) {
            return came.isPresent() ? Standing.CAME_ON_DAY_OFF : Standing.DAY_OFF;
        }
        return came.isPresent() || began.isPresent() ? Standing.WITHOUT_PLAN : Standing.UNKNOWN;
    }

    /// What could be seen of a day: whether the day is over, the gate wrote down who came, and the unit checks in.
    public record Witness(boolean over, boolean gateKept, boolean checkInKept) {}

    /// How a day agrees with its plan.
    public enum Standing {
        /// Đúng lịch.
        AS_PLANNED("met"),
        /// Đến cơ quan dù lịch làm việc ở nhà.
        CAME_THOUGH_HOME("breached"),
        /// Đến cơ quan dù đang cách ly.
        CAME_THOUGH_ISOLATED("breached"),
        /// Đến cơ quan trong ngày nghỉ phép, công tác.
        CAME_THOUGH_AWAY("late"),
        /// Đến cơ quan ngày nghỉ.
        CAME_ON_DAY_OFF("late"),
        /// Lịch ở cơ quan nhưng không đến.
        NOT_THERE("missing"),
        /// Lịch ở nhà nhưng không bắt đầu.
        NOT_BEGUN("missing"),
        /// Không trả lời điểm danh.
        DID_NOT_ANSWER("late"),
        /// Có mặt nhưng chưa có lịch.
        WITHOUT_PLAN("late"),
        /// Nghỉ, công tác như đã duyệt.
        AWAY("not-applicable"),
        /// Cách ly.
        ISOLATED("not-applicable"),
        /// Ngày nghỉ.
        DAY_OFF("not-applicable"),
        /// Chưa rõ.
        UNKNOWN("unknown");

        private final String style;

        Standing(String style) {
            this.style = style;
        }

        /// The style of its sign.
        public String style() {
            return style;
        }

        /// Whether the person is asked to explain it.
        public boolean odd() {
            return switch (this) {
                case CAME_THOUGH_HOME,
                        CAME_THOUGH_ISOLATED,
                        CAME_THOUGH_AWAY,
                        CAME_ON_DAY_OFF,
                        NOT_THERE,
                        NOT_BEGUN,
                        DID_NOT_ANSWER -> true;
                case AS_PLANNED, WITHOUT_PLAN, AWAY, ISOLATED, DAY_OFF, UNKNOWN -> false;
            };
        }
    }
}
