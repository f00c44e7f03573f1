package vn.truc.measure;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// Only these reasons justify coming to the premises; without any, nobody comes. A list that ends with "other tasks as
/// required" is open: a list below it that names its own reasons says what is required there (docs/decisions/0008).
public record OnSiteReasons(Set<Reason> reasons) implements Rule {
    public OnSiteReasons {
        reasons = Collections.unmodifiableSet(new TreeSet<>(reasons));
    }

    /// Whether this reason justifies coming.
    public boolean justifies(Reason reason) {
        return open() || reasons.contains(reason);
    }

    /// Whether duty, of whichever kind, justifies coming.
    public boolean knowsDuty() {
        return justifies(Reason.OFFICE_DUTY) || justifies(Reason.COMBAT_DUTY);
    }

    /// Whether the list leaves room for what else is required.
    private boolean open() {
        return reasons.contains(Reason.REQUIRED_TASK);
    }

    /// Of two lists of a kind the reasons in common; of an open and a closed one the closed one.
    @Override
    public OnSiteReasons stricter(Rule other) {
        var that = (OnSiteReasons) other;
        if (open() != that.open()) {
            return open() ? that : this;
        }
        var both = new TreeSet<>(reasons);
        both.retainAll(that.reasons);
        return new OnSiteReasons(both);
    }

    @Override
    public boolean forbidsAll() {
        return reasons.isEmpty();
    }

    /// The reasons that directives name.
    @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
    public enum Reason {
        /// Trực chiến đấu.
        COMBAT_DUTY,
        /// Trực cơ quan, trực lãnh đạo.
        OFFICE_DUTY,
        /// Cung ứng hàng hóa, dịch vụ thiết yếu.
        ESSENTIAL_GOODS,
        /// Xử lý tài liệu mật.
        SECRET_DOCUMENTS,
        /// Tiếp nhận, giải quyết hồ sơ của tổ chức, cá nhân.
        RECEIVE_FILES,
        /// Vận hành hệ thống, đường truyền.
        KEEP_SYSTEMS_RUNNING,
        /// Phòng, chống dịch.
        EPIDEMIC_CONTROL,
        /// Nhiệm vụ cần thiết khác theo yêu cầu.
        REQUIRED_TASK
    }
}
