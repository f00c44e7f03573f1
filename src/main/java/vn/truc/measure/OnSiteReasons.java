package vn.truc.measure;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// Only these reasons justify coming to the premises; without any, nobody comes.
public record OnSiteReasons(Set<Reason> reasons) implements Rule {
    public OnSiteReasons {
        reasons = Collections.unmodifiableSet(new TreeSet<>(reasons));
    }

    /// Whether this reason justifies coming.
    public boolean justifies(Reason reason) {
        return reasons.contains(reason);
    }

    @Override
    public OnSiteReasons stricter(Rule other) {
        var both = new TreeSet<>(reasons);
        both.retainAll(((OnSiteReasons) other).reasons);
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
