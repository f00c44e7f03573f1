package vn.truc.absence;

import java.time.LocalDate;
import vn.truc.document.DocumentNumber;

/// A leave permit (giấy nghỉ phép, Decree 30/2020/NĐ-CP, form 1.10): its number and the day on which it was issued.
public record Permit(int number, String symbol, LocalDate day) {
    /// Number and symbol as they stand on it: 05/GNP-TCDT.
    public String said() {
        return DocumentNumber.of(number, symbol).toString();
    }
}
