package vn.truc.roster;

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

    /// The word for it.
    public Message inWords() {
        return Message.of("roster.work." + name());
    }
}
