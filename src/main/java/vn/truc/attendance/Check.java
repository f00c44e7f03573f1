package vn.truc.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.truc.organisation.Person;

/// Somebody’s word that they began or ended work from elsewhere, or that they are there when the roll is called.
public record Check(Person.Id person, LocalDate day, Kind kind, Instant at, UUID id) {
    /// What was said.
    public enum Kind {
        /// Bắt đầu làm việc.
        START,
        /// Kết thúc.
        END,
        /// Có mặt khi điểm danh.
        ANSWER
    }
}
