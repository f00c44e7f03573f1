package vn.truc.roster;

import java.util.Optional;
import vn.truc.measure.OnSiteReasons;
import vn.truc.page.Message;

/// Work for which somebody who can do it is at the premises on each working day.
public enum Work {
    /// Bộ phận một cửa.
    DESK,
    /// In, nhân bản văn bản giấy.
    PRINTING,
    /// Tài liệu mật.
    CONFIDENTIAL,
    /// Trực kỹ thuật công nghệ thông tin.
    IT,
    /// Lễ tân, tiếp khách.
    RECEPTION;

    /// The reason of directives that this work is by its name; empty where they name none.
    Optional<OnSiteReasons.Reason> reason() {
        return switch (this) {
            case DESK -> Optional.of(OnSiteReasons.Reason.RECEIVE_FILES);
            case CONFIDENTIAL -> Optional.of(OnSiteReasons.Reason.SECRET_DOCUMENTS);
            case IT -> Optional.of(OnSiteReasons.Reason.KEEP_SYSTEMS_RUNNING);
            case PRINTING, RECEPTION -> Optional.empty();
        };
    }

    /// Whether a rule takes this work for a reason to come.
    boolean justified(OnSiteReasons rule) {
        return reason().filter(rule::justifies).isPresent();
    }

    /// The word for it.
    public Message inWords() {
        return Message.of("roster.work." + name());
    }
}
