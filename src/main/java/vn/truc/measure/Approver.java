package vn.truc.measure;

import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.annotation.EnumNaming;

/// Whose approval is needed, the higher post last.
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum Approver {
    /// Nobody's.
    NOBODY,
    /// Thủ trưởng đơn vị.
    HEAD,
    /// Lãnh đạo phụ trách.
    LEADER_IN_CHARGE,
    /// Thủ trưởng cơ quan.
    HEAD_OF_BODY;

    /// The higher of both.
    public Approver or(Approver other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
